/** The same login and database by way of a pooler, which has an address only. */
export function pooledUrl(url: string, pooler: string | undefined): string {
  if (!pooler) return url
  const pooled = new URL(url)
  const { hostname, port } = new URL(pooler)
  pooled.hostname = hostname
  pooled.port = port || '6432'
  return pooled.href
}
