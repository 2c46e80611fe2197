import type { Title } from '#platform/definitions/types/field'

/** Where a text goes; it decides how values are escaped and whether the body is HTML. */
export type TemplateChannel = 'email' | 'in_app' | 'push' | 'slack' | 'pdf' | 'webhook'

/** A text in Handlebars. Without an entity it serves the records of any. */
export interface TemplateDefinition {
  kind: 'template'
  key: string
  title: Title
  description?: Title
  entity?: string
  channel: TemplateChannel
  /** One line: of a mail, a push message or a report. */
  subject?: Title
  body: Title
}
