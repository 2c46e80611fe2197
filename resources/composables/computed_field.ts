import type { DefinitionProperty } from '~/types/definition'

/** The expression of a field that nobody has said yet how to compute. */
export const NOTHING = 'null'

export const RESULTS = ['number', 'text', 'boolean', 'date', 'date_time'] as const

export type Result = (typeof RESULTS)[number]

const SHAPES: Record<Result, DefinitionProperty> = {
  number: { type: 'number' },
  text: { type: 'string' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  date_time: { type: 'string', format: 'date-time' },
}

/** What kind of value a computed field gives. */
export function resultOf({ type, format }: DefinitionProperty): Result {
  const plain = [type].flat().find((one) => one !== 'null')
  if (plain === 'boolean') return plain
  if (plain !== 'string') return 'number'
  return RESULTS.find((result) => format && SHAPES[result].format === format) ?? 'text'
}

/** The keywords that make it give that; only a number has a unit. */
export function resultKeywords(result: Result): Partial<DefinitionProperty> {
  const none = { format: undefined, ...(result !== 'number' && { 'x-unit': undefined }) }
  return { ...none, ...SHAPES[result] }
}

/** As people write it: a field that computes nothing is empty. */
export function expressionOf(property: DefinitionProperty): string {
  const source = String(property['x-computed'] ?? NOTHING)
  return source === NOTHING ? '' : source
}

export function asExpression(text: string): string {
  return text.trim() ? text : NOTHING
}
