import { LRUCache } from 'lru-cache'

/** Characters: the lists of an entity of 300 fields take 20,000 each. */
const texts = new LRUCache<string, string>({
  maxSize: 4_000_000,
  sizeCalculation: (sql, key) => sql.length + key.length,
})

/** Compiled SQL by entity content and query shape; the least recently used goes first. */
export function cachedSql(key: string, compile: () => string): string {
  const known = texts.get(key)
  if (known !== undefined) return known

  const sql = compile()
  texts.set(key, sql)
  return sql
}
