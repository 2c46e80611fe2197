import { catalogued } from '#models/definition_catalogue'
import { EntityFamily } from '#platform/definitions/entity_family'
import type { InspectionContext } from '#platform/definitions/inspection_context'
import { inspectionContext } from '#platform/definitions/tenant_inspection'
import type { Definition, DefinitionKind } from '#platform/definitions/types'
import { Rule } from '#platform/rules/rule'
import { COMMON_TYPES, formRuleTypes, type RuleTypes } from '#platform/rules/rule_types'

/** Without the entity at hand a record is taken as it comes. */
const ANY_RECORD: RuleTypes = { ...COMMON_TYPES, record: 'dyn', custom: 'dyn', before: 'dyn' }

/** A rule answers yes or no; what computes a field may give any value. */
export type WrittenRule = { rule: string; gives?: 'answer' | 'value' }

/**
 * What is wrong with a rule somebody is writing into a definition; null when it can be used. It is
 * read against the draft, where there is one.
 * @throws E_NOT_FOUND
 */
export async function ruleProblem(
  { kind, key }: { kind: DefinitionKind; key: string },
  { rule, gives = 'answer' }: WrittenRule
): Promise<string | null> {
  const listed = await catalogued(kind, key)
  const document = (listed.draft ?? listed).document as Definition
  const types = typesOf(document, await inspectionContext())
  if (gives === 'answer') return Rule.problem(rule, types) ?? null
  const found = Rule.valueProblem(rule, types)
  return 'problem' in found ? found.problem : null
}

function typesOf(document: Definition, context: InspectionContext): RuleTypes {
  if (document.kind === 'form') return formRuleTypes(document.schema)
  if (document.kind === 'entity') return new EntityFamily(document, context).ruleTypes
  const { key } = document.kind === 'automation' ? { key: document.on.entity } : document
  const entity = context.find?.('entity', key) ?? context.find?.('entity', key.split('.')[0])
  const family = entity?.kind === 'entity' ? new EntityFamily(entity, context) : undefined
  if (document.kind !== 'automation') return family?.ruleTypes ?? ANY_RECORD
  // What an incoming hook brings is known to nobody before it comes.
  return { ...(family?.ruleTypesOfAll ?? ANY_RECORD), data: 'dyn' }
}
