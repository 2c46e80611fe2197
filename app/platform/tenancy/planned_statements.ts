import { LRUCache } from 'lru-cache'
import { keepsPlans } from '#config/database'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import type { PgClient, Statement } from '#platform/tenancy/wire'

/** Texts of no use a third time are not worth a plan: inserts are as many as the columns somebody fills. */
const PROVEN = 3
/** Plans a connection keeps, some 30 KB each, until it is renewed. */
const PLANS = 300
const INSERT = /^\s*(insert|with audited)\b/i

const texts = new LRUCache<string, { number: number; seen: number }>({ max: 1_000 })
const kept = new WeakMap<PgClient, Set<string>>()
let numbers = 0

/**
 * The name under which PostgreSQL keeps the plan of a statement that has nothing to choose: a read by id, an insert.
 * Planning costs such a statement more than running it. One name per tenant, as a plan is thrown away when the
 * search_path is another; at most 63 bytes. Lists have none: their best plan hangs on the values asked for.
 */
export function planName(client: PgClient, tenant: TenantIdentity, statement: Statement) {
  if (!keepsPlans || !(statement.planned || INSERT.test(statement.text))) return undefined
  const text = seen(statement.text)
  if (text.seen < PROVEN) return undefined

  const plans = kept.get(client) ?? new Set()
  kept.set(client, plans)
  const name = `${text.number.toString(36)} ${tenant.id}`
  if (!plans.has(name) && plans.size >= PLANS) return undefined
  plans.add(name)
  return name
}

function seen(text: string) {
  const known = texts.get(text) ?? { number: ++numbers, seen: 0 }
  known.seen++
  texts.set(text, known)
  return known
}
