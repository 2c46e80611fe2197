import { Principal } from '#models/principal'
import { templateFacts } from '#models/template_facts'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { onTemplate, type RenderedTemplate, type TemplateFacts } from '#platform/effects/templates'
import type { Facts } from '#platform/templates/render_template'
import { renderTemplate, templateFor } from '#platform/templates/render_template'

const CHANNELS = ['email', 'in_app', 'push', 'slack', 'webhook', 'pdf'] as const

/** What effects say by a template: `task_completed` is a mail, and a line for the app beside it. */
onTemplate(async (name, facts) => {
  const line = await templateFor(name.split('.')[0], 'in_app')
  const key = (await exact(name)) ?? (await first(name))
  if (!key) return undefined
  const told = await factsOf(facts)
  const { subject, body, isHtml } = await renderTemplate(key, told, facts.locale)
  const rendered: RenderedTemplate = { text: body, ...(subject && { subject }) }
  if (!isHtml) return rendered
  const text = line ? (await renderTemplate(line, told, facts.locale)).body : plainText(body)
  return { ...rendered, text, html: body }
})

async function exact(name: string) {
  return (await definitionRegistry.knows('template', name)) ? name : undefined
}

/** A name without a channel is that of the first there is. */
async function first(name: string) {
  for (const channel of CHANNELS) {
    const key = await templateFor(name, channel)
    if (key) return key
  }
  return undefined
}

async function factsOf({ entity, record, locale, by, url }: TemplateFacts): Promise<Facts> {
  const causer = by ? await Principal.find(by) : null
  const name = causer && `${causer.firstName} ${causer.lastName}`.trim()
  const user = causer && { name: name || causer.email, email: causer.email }
  const facts = await templateFacts({ entity, record, locale, user })
  return url ? { ...facts, record: { ...(facts.record as Facts), url } } : facts
}

/** What is left of a mail without its markup; it was cleaned, so no tag is broken. */
function plainText(html: string) {
  return html
    .replace(/<(br|\/p|\/h\d|\/li|\/tr|\/div)\s*\/?>/gi, '\n')
    .replace(/<\/t[dh]>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
