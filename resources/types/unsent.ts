import type { ApiError } from '~/types/api'

/** What somebody asks for, to be kept on the device until the server has it. */
export type Wish = {
  /** Under `/ui/v1`. */
  path: string
  body: unknown
  /** What it concerns, as those who show it ask: `task:<id>`. */
  topic: string
  /** Which part of that, where it has several: a reservation's id. */
  about?: string
  /** The page that shows it. */
  url: string
  /** What it is, as a key of texts with its values. */
  words: { key: string; values: Record<string, string> }
}

/** A wish on the device, under the key that makes it one effect whatever the repeats. */
export type Unsent = Wish & {
  key: string
  /** Whose it is: nobody else on the device sees or sends it. */
  tenant: string
  user: string
  /** Its turn; given when it is stored. */
  turn?: number
  state: 'waiting' | 'refused'
  /** It was sent before, and no answer came: the server may have it. */
  tried: boolean
  /** Why it was refused, or still waits. */
  error: ApiError | null
}
