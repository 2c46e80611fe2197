import type { Entity } from '#platform/entities/entity'
import { identifier } from '#platform/entities/query/identifier'

/**
 * The amounts among these columns as text, over the alias `e`, as an object of JSON: a number of JSON loses digits, and
 * never is the same as the text that was sent.
 */
export function decimals({ fields }: Entity, columns: readonly string[]) {
  const pairs = fields
    .filter(({ custom, schema }) => !custom && schema.format === 'decimal')
    .filter(({ key }) => columns.includes(key))
    .map(({ key }) => `'${key}', trim_scale(e.${identifier(key)})::text`)
  return `jsonb_build_object(${pairs.join(', ')})`
}
