import { recordNames } from '#models/record_names'
import { tenantFacts } from '#models/rule_facts'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { titleText } from '#platform/definitions/title_text'
import type { Entity } from '#platform/entities/entity'
import { humanised } from '#platform/entities/field'
import type { EntityRecord } from '#platform/entities/record_rules'
import { namesNeeded, recordFacts } from '#platform/templates/record_facts'
import type { Facts } from '#platform/templates/render_template'
import { tenantUrl } from '#platform/tenancy/tenant_url'

export type Told = {
  entity: string
  record: EntityRecord
  /** What the reader reads. */
  locale: string
  /** Who did it; null for the program itself. */
  user?: { name: string; email: string } | null
  /** What else this message is about: `transition`, `from`, `to`, `comment` … */
  event?: Facts
}

const PROGRAM = { name: 'FieldRino', email: '' }

/** Everything a template may name about a record and what happened to it. */
export async function templateFacts({ entity: key, record, ...told }: Told): Promise<Facts> {
  const entity = variantOf(await definitionRegistry.entity(key), record)
  const company = tenantFacts()
  const telling = {
    locale: told.locale,
    timeZone: company.time_zone,
    currency: company.currency,
    names: await namesOf(entity, record),
    states: await statesOf(key, told.locale),
  }
  const { name, slug, time_zone: timeZone } = company
  const url = tenantUrl(slug, `${entity.base.path ?? `/records/${key}`}/${String(record.id)}`)
  const shown = entity.compute(record)
  return {
    record: {
      ...recordFacts(entity, shown, telling),
      id: String(record.id),
      url,
    },
    entity: { key, title: entity.names(told.locale).title },
    user: told.user ?? PROGRAM,
    tenant: { name, time_zone: timeZone, url: tenantUrl(slug) },
    event: told.event ?? {},
  }
}

function variantOf(entity: Entity, record: EntityRecord) {
  const variant = entity.variantField ? record[entity.variantField] : null
  return entity.forVariant(typeof variant === 'string' ? variant : null) ?? entity
}

async function namesOf(entity: Entity, record: EntityRecord) {
  const names = new Map<string, string>()
  for (const [kind, ids] of namesNeeded(entity, record))
    for (const { id, label } of await recordNames(kind, ids)) names.set(id, label)
  return names
}

/** States have their titles in the workflow, not in the entity. */
async function statesOf(key: string, locale: string) {
  if (!(await definitionRegistry.knows('workflow', key))) return undefined
  const { states } = (await definitionRegistry.workflow(key)).document
  return new Map(
    Object.entries(states).map(([state, { title }]) => [
      state,
      titleText(title, locale, humanised(state)),
    ])
  )
}
