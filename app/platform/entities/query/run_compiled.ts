import { LRUCache } from 'lru-cache'
import type { CompiledQuery } from '#platform/entities/query/predicate'
import type { CellTypes } from '#platform/tenancy/wire'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Characters, of the text as it was compiled and as it is sent. */
const texts = new LRUCache<string, string>({
  maxSize: 8_000_000,
  sizeCalculation: (text, sql) => text.length + sql.length,
})

/** Runs a compiled query in the open unit of work, past the query builder. */
export function runCompiled<Row>(
  { sql, bindings, planned }: CompiledQuery,
  types?: CellTypes
): Promise<Row[]> {
  return tenant.ask<Row>({ text: numbered(sql), values: bindings as unknown[], types, planned })
}

/** `?` placeholders as PostgreSQL counts them; compiled SQL holds no other question mark. */
function numbered(sql: string) {
  const known = texts.get(sql)
  if (known) return known

  let count = 0
  const text = sql.replaceAll('?', () => `$${++count}`)
  texts.set(sql, text)
  return text
}
