const CAPACITY = 1_000
const texts = new Map<string, string>()

/** Compiled SQL by entity content and query shape; the least recently used goes first. */
export function cachedSql(key: string, compile: () => string): string {
  const sql = texts.get(key) ?? compile()
  texts.delete(key)
  texts.set(key, sql)
  if (texts.size > CAPACITY) texts.delete(texts.keys().next().value!)
  return sql
}
