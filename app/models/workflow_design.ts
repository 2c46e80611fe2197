import type { ListedDefinition } from '#models/definition_catalogue'
import { offeredEffects } from '#models/offered_effects'
import { tenantEntity } from '#models/tenant_entities'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { titleText } from '#platform/definitions/title_text'
import { tenant } from '#platform/tenancy/tenant_scope'

/** What a workflow may name, in the reader's language: fields, forms, teams and effects. */
export async function workflowDesign({ document }: ListedDefinition, locale: string) {
  return {
    fields: await fieldsOf(document.key, locale),
    forms: await titlesOf('form', locale),
    teams: await tenant.query<{ key: string; title: string }>(
      'SELECT id AS key, name AS title FROM teams WHERE deleted_at IS NULL ORDER BY name LIMIT 200'
    ),
    ...(await offeredEffects(locale)),
  }
}

/** None while the entity itself is only a draft. */
async function fieldsOf(key: string, locale: string) {
  const applying = await definitionRegistry.all('entity')
  if (!applying.some(({ document }) => document.key === key)) return []
  const { fields } = (await tenantEntity(key)).view(locale)
  return fields.map(({ path, title, type, options }) => ({ path, title, type, options }))
}

async function titlesOf(kind: 'form', locale: string) {
  const all = await definitionRegistry.all(kind)
  return all.map(({ document: { key, title } }) => ({ key, title: titleText(title, locale, key) }))
}
