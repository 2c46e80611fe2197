import { createHash } from 'node:crypto'
import { E_IDEMPOTENCY_KEY_REUSED } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

/**
 * Those who use one key at once take turns: the second finds what the first has posted.
 * @throws E_IDEMPOTENCY_KEY_REUSED for another request under the same key
 */
export async function postedUnder(key: string, request: string) {
  await tenant.lock(`stock movement ${key}`)
  const [known] = await tenant.query<{ id: string; request: string }>(
    'SELECT id, request FROM stock_movements WHERE key = $1',
    [key]
  )
  if (known && known.request !== request) throw new E_IDEMPOTENCY_KEY_REUSED()
  return known?.id
}

export function hashOfRequest(words: unknown[]) {
  return createHash('sha256').update(words.join('\n')).digest('base64url')
}
