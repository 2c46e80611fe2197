import { entityOf, type Noun } from '#models/noun'
import type { Principal } from '#models/principal'
import { tenantFacts, userFacts } from '#models/rule_facts'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { Entity } from '#platform/entities/entity'
import type { EntityRecord } from '#platform/entities/record_rules'
import { ruleNames } from '#platform/entities/rule_names'
import { why, type Why } from '#platform/rules/why'

type HiddenSection = { section: string; fields: string[]; why: Why[] }
type Asker = { principal: Principal; locale: string }

/** The sections of a form that its rules hide for a record as it is typed, and why each. */
export async function hiddenSections(
  noun: Noun,
  record: EntityRecord,
  { principal, locale }: Asker
): Promise<HiddenSection[]> {
  const entity = variantOf(await definitionRegistry.entity(entityOf(noun)), record)
  const viewer = { role: principal.roleKey, permissions: principal.grants }
  const company = tenantFacts()
  const facts = { user: userFacts(principal), tenant: company, locale }
  const names = ruleNames(entity, { viewer, locale, timeZone: company.time_zone })
  return entity.view(locale, viewer).layout.flatMap(({ section, fields, show }) => {
    const found = show ? entity.rules.explain(show, record, facts) : undefined
    return found && !found.met ? [{ section, fields, why: [why(found, names)] }] : []
  })
}

/** A type that is not chosen yet, or not known, is the base. */
function variantOf(entity: Entity, record: EntityRecord) {
  const key = record[entity.variantField ?? '']
  return entity.forVariant(typeof key === 'string' ? key : null) ?? entity.forVariant(null)!
}
