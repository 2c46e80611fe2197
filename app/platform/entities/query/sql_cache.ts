import { LRUCache } from 'lru-cache'

const texts = new LRUCache<string, string>({ max: 1_000 })

/** Compiled SQL by entity content and query shape; the least recently used goes first. */
export function cachedSql(key: string, compile: () => string): string {
  const known = texts.get(key)
  if (known !== undefined) return known

  const sql = compile()
  texts.set(key, sql)
  return sql
}
