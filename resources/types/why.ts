/** Why something is as it is: a tree whose leaves are fields with their values. */
export type Why = {
  text: string
  met: boolean
  value?: unknown
  /** The rule behind the words, for whoever may change it. */
  source?: string
  children: Why[]
}
