import { definitionRegistry } from '#platform/definitions/definition_registry'
import { titleText } from '#platform/definitions/title_text'
import type {
  Definition,
  TemplateChannel,
  TemplateDefinition,
  Title,
} from '#platform/definitions/types'
import { E_TEMPLATE_FAILED } from '#platform/errors'
import { renderThreads } from '#platform/templates/render_threads'
import type { Escape, RenderPart } from '#platform/templates/template_render'
import { KNOWN_HELPERS, readTemplate } from '#platform/templates/template_source'

/** What a template can name: texts, and lists of them. */
export type Fact = string | boolean | Facts | Facts[]
export type Facts = { [name: string]: Fact }

export type RenderedTemplate = {
  channel: TemplateChannel
  /** One line; null where the template has none. */
  subject: string | null
  /** HTML of a mail or report, cleaned; JSON text of a webhook; else plain text. */
  body: string
  isHtml: boolean
}

/** Bytes one text may have. */
const LARGEST = 1024 * 1024
const LONGEST_SUBJECT = 300

const ESCAPES: Record<TemplateChannel, Escape> = {
  email: 'html',
  pdf: 'html',
  webhook: 'json',
  slack: 'slack',
  in_app: 'none',
  push: 'none',
}

/**
 * The tenant's template of that key, filled with `facts` in a language.
 * @throws E_NOT_FOUND for an unknown key, E_TEMPLATE_FAILED when it cannot be rendered within its limits
 */
export async function renderTemplate(
  key: string,
  facts: Facts,
  locale: string
): Promise<RenderedTemplate> {
  const { document } = await definitionRegistry.find<TemplateDefinition>('template', key)
  return renderDocument(document, facts, locale)
}

/** The template a name means on a channel: `task_assigned` by mail is `task_assigned.email`. */
export async function templateFor(
  name: string,
  channel: TemplateChannel
): Promise<string | undefined> {
  const all = await definitionRegistry.all('template')
  const fits = (key: string) =>
    all.some(({ document }) => document.key === key && channelOf(document) === channel)
  return [`${name}.${channel}`, name].find(fits)
}

/** The same for a document that is not published. */
export async function renderDocument(
  { channel, subject, body }: TemplateDefinition,
  facts: Facts,
  locale: string
): Promise<RenderedTemplate> {
  const isHtml = ESCAPES[channel] === 'html'
  const kind = isHtml ? (channel === 'pdf' ? 'paper' : 'mail') : 'text'
  const parts: RenderPart[] = [
    { source: sourceOf(subject, locale), escape: 'none', as: 'text' },
    { source: sourceOf(body, locale), escape: ESCAPES[channel], as: kind },
  ]
  const [line, text] = await renderThreads.run({
    parts,
    facts,
    helpers: KNOWN_HELPERS,
    limit: LARGEST,
  })
  return { channel, subject: subject ? oneLine(line) : null, body: text, isHtml }
}

function channelOf(document: Definition) {
  return document.kind === 'template' ? document.channel : undefined
}

/** Checked again, because what is rendered is not always what was published. */
function sourceOf(text: Title | undefined, locale: string) {
  const source = titleText(text, locale)
  const [problem] = readTemplate(source).problems
  if (problem) throw new E_TEMPLATE_FAILED(`The template ${problem}`)
  return source
}

/** A subject is a header: what ends a line would begin another header. */
function oneLine(text: string) {
  return text
    .replace(/[\r\n\u2028\u2029\0]+/g, ' ')
    .trim()
    .slice(0, LONGEST_SUBJECT)
}
