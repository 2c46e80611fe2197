import { effectText } from '#effects/effect_values'
import type { NoticeText, Recipient } from '#models/notice'
import { recordLabel, recordPath } from '#models/record_path'
import { titleText } from '#platform/definitions/title_text'
import type { Title } from '#platform/definitions/types'
import type { EffectOccasion, EffectParameters } from '#platform/effects/effect_kind'
import { renderTemplate, type RenderedTemplate } from '#platform/effects/templates'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { Language } from '#platform/language/languages'
import type Tenant from '#platform/tenancy/tenant'
import { tenant } from '#platform/tenancy/tenant_scope'
import { tenantUrl } from '#platform/tenancy/tenant_url'

type Words = { label: string; state: string | null }
type Wording = (words: Words) => string

/** What is said of an occasion where neither a template nor a text was given. */
const PLAIN: Record<Language, Record<EffectOccasion['cause']['kind'], Wording>> = {
  en: {
    transition: ({ label, state }) => (state ? `${label}: ${state}` : label),
    sla: ({ label }) => `${label} is running out of time`,
    automation: ({ label }) => `${label} needs your attention`,
    form: ({ label }) => `A check of ${label} needs your attention`,
  },
  de: {
    transition: ({ label, state }) => (state ? `${label}: ${state}` : label),
    sla: ({ label }) => `Für ${label} wird die Zeit knapp`,
    automation: ({ label }) => `${label} braucht Ihre Aufmerksamkeit`,
    form: ({ label }) => `Eine Prüfung von ${label} braucht Ihre Aufmerksamkeit`,
  },
}

/** What one reader is told: by the template that is named, by the text that was given, or in plain words. */
export async function noticeText(
  { template, text }: EffectParameters,
  occasion: EffectOccasion,
  reader: Recipient
): Promise<NoticeText> {
  const label = await recordLabel(occasion.entity, occasion.record)
  const title = await plainTitle(label, occasion, reader.language)
  const rendered =
    typeof template === 'string' ? await fill(template, label, { occasion, reader }) : undefined
  if (rendered) return fromTemplate(rendered, title)
  const given = titleText(text as Title | undefined, reader.language)
  return given ? { title, body: effectText(given, occasion) } : { title }
}

function fromTemplate({ subject, text, html }: RenderedTemplate, title: string): NoticeText {
  return { title: subject || title, body: text, ...(html && { html }) }
}

function fill(
  key: string,
  label: string,
  { occasion, reader }: { occasion: EffectOccasion; reader: Recipient }
) {
  const { entity, recordId, record, before, by } = occasion
  const { slug } = tenant.current() as Tenant
  return renderTemplate(key, {
    entity,
    record,
    label,
    ...(before && { before }),
    locale: reader.language,
    by: by.id,
    user: { id: reader.id, email: reader.email },
    url: tenantUrl(slug, recordPath(entity, recordId)),
  })
}

async function plainTitle(label: string, occasion: EffectOccasion, language: Language) {
  const { cause, record } = occasion
  const state = cause.kind === 'transition' ? await stateTitle(occasion, language) : null
  return PLAIN[language][cause.kind]({ label, state: state ?? (record.status as string) ?? null })
}

async function stateTitle({ entity, record }: EffectOccasion, language: Language) {
  if (!(await definitionRegistry.knows('workflow', entity))) return null
  const { states } = (await definitionRegistry.workflow(entity)).document
  const state = String(record.status)
  return titleText(states[state]?.title, language, state.replaceAll('_', ' '))
}
