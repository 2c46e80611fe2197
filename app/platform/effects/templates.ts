import type { EntityRecord } from '#platform/entities/record_rules'

/** What a template is filled with. */
export type TemplateFacts = {
  entity: string
  record: EntityRecord
  before?: EntityRecord
  /** What the record is called. */
  label: string
  locale: string
  /** Id of whoever caused it; null for the program itself. */
  by?: string | null
  /** Who reads it, where it has one reader. */
  user?: Record<string, unknown>
  /** Absolute address of the record's page. */
  url?: string
}

/** `html` was sanitised by whoever rendered it. */
export type RenderedTemplate = { subject?: string; text: string; html?: string }

type Renderer = (key: string, facts: TemplateFacts) => Promise<RenderedTemplate | undefined>

let renderer: Renderer | undefined

/** Who turns templates into text: set once, by what knows the kind. */
export function onTemplate(render: Renderer) {
  renderer = render
}

/** The text of a published template in its reader's language; undefined where there is none of that key. */
export async function renderTemplate(key: string, facts: TemplateFacts) {
  return renderer?.(key, facts)
}
