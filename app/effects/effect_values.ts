import { LRUCache } from 'lru-cache'
import type { EffectOccasion } from '#platform/effects/effect_kind'
import { labelOf } from '#platform/entities/label_template'
import { isRecord } from '#platform/entities/merge_patch'
import { E_VALIDATION } from '#platform/errors'
import { Rule } from '#platform/rules/rule'
import { COMMON_TYPES, type RuleTypes } from '#platform/rules/rule_types'

/** What was published was type-checked then; a record of any entity is taken as it comes. */
const TYPES: RuleTypes = { ...COMMON_TYPES, record: 'dyn', custom: 'dyn', before: 'dyn' }

const rules = new LRUCache<string, Rule>({ max: 1_000 })

/** A value as it stands, or what a rule makes of the record: `{ "rule": "record.created_by" }`. @throws E_VALIDATION */
export function effectValue(value: unknown, occasion: EffectOccasion): unknown {
  if (!isRecord(value) || typeof value.rule !== 'string' || Object.keys(value).length > 1)
    return value
  const { record, before = null, by } = occasion
  const variables = { record, custom: record.custom ?? {}, before, user: { id: by.id } }
  const { value: found, error } = parsed(value.rule).value({
    ...variables,
    tenant: null,
    now: new Date(),
  })
  if (error) throw new E_VALIDATION(`The rule "${value.rule.slice(0, 80)}" fails: ${error}`)
  return found
}

function parsed(source: string): Rule {
  const rule = rules.get(source) ?? Rule.parse(source, TYPES)
  rules.set(source, rule)
  return rule
}

/** `Look at {{title}}` with the record's own values. */
export function effectText(text: string, { record }: EffectOccasion): string {
  return labelOf(text, record)
}
