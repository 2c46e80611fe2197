import type { RuleField } from '~/types/workflow'
import { RULE_OPS, type RuleConstant, type RuleOp, type RuleTest } from './simple_rule.js'

const NUMBERS = ['integer', 'number', 'rating', 'meter']
const WORDS = ['text', 'long_text', 'email', 'phone', 'url', 'barcode', 'choice', 'result', 'role']

/** How a value of the field is chosen in a comparison; `presence` where only that there is one can be asked. */
export type TestSort = 'number' | 'text' | 'choice' | 'boolean' | 'presence'

export function sortOf({ type, options }: RuleField): TestSort {
  if (NUMBERS.includes(type)) return 'number'
  if (type === 'boolean') return 'boolean'
  if (!WORDS.includes(type)) return 'presence'
  return options?.length ? 'choice' : 'text'
}

/** Numbers have an order; of anything else one asks whether it is the same. */
export function opsOf(field: RuleField): RuleOp[] {
  return sortOf(field) === 'number' ? RULE_OPS : ['==', '!=']
}

export function firstTest(field: RuleField): RuleTest {
  return {
    path: field.path,
    op: sortOf(field) === 'presence' ? '!=' : '==',
    value: firstValue(field),
  }
}

function firstValue(field: RuleField): RuleConstant {
  const values = { number: 0, text: '', boolean: true, presence: null }
  const sort = sortOf(field)
  return sort === 'choice' ? field.options![0].value : values[sort]
}

/** Fields of a record as its rules call them: `record.priority`, `custom.load`. */
export function recordFields(fields: RuleField[]): RuleField[] {
  return fields.map((field) => ({
    ...field,
    path: field.path.startsWith('custom.') ? field.path : `record.${field.path}`,
  }))
}
