import type { Principal } from '#models/principal'
import { covers } from '#models/permission'
import { personSql, utcText } from '#platform/entities/query/plain_list'
import { tenant } from '#platform/tenancy/tenant_scope'
import { inventorySettings } from '#plugins/inventory/models/inventory_settings'

type Order = {
  id: string
  status?: unknown
  requested_by?: unknown
  created_by?: unknown
}
type Reference = { id: string; label: string }
type Decision = { step: number; decision: 'approve' | 'reject'; is_current: boolean } & Record<
  string,
  unknown
>
type Candidate = { id: string; label: string; grants: string[] }

/** Who has said what about an order, who may still, and where its lines are to go. */
export async function orderPage(order: Order, principal: Principal) {
  const decisions = await tenant.query<Decision & { decided_by: string }>(DECISIONS, [order.id])
  const said = decisions.filter(({ is_current: counts }) => counts).map((one) => one.decided_by)
  const left = [order.requested_by, order.created_by, ...said]
  const all = await tenant.query<Candidate>(CANDIDATES)
  const approvers = all
    .filter(({ id, grants }) => covers(grants, 'approve_purchase_orders') && !left.includes(id))
    .map(({ id, label }): Reference => ({ id, label }))
  return {
    decisions,
    approvers,
    verdict: verdictOf(order, said, principal),
    tolerance: (await inventorySettings.read()).over_receipt_percent,
    locations: await tenant.query<Reference>(LOCATIONS, [order.id]),
  }
}

/** Whether somebody may decide now, or why not. */
function verdictOf(order: Order, said: string[], principal: Principal) {
  if (order.status !== 'pending_approval') return null
  if (!principal.can('approve_purchase_orders')) return 'not_allowed'
  if ([order.requested_by, order.created_by].includes(principal.id)) return 'asked'
  return said.includes(principal.id) ? 'decided' : 'may'
}

const DECISIONS = `
  SELECT a.id, a.step, a.decision, a.comment, a.is_current, a.decided_by, ${personSql('a.decided_by')} AS decided_by_user,
    ${utcText('a.at')} AS at
  FROM purchase_approvals a WHERE a.order_id = $1 ORDER BY a.at, a.id`

const CANDIDATES = `
  SELECT u.id, coalesce(nullif(trim(concat(u.first_name, ' ', u.last_name)), ''), u.email) AS label, r.grants
  FROM users u JOIN roles r ON r.id = u.role_id WHERE u.is_active AND u.deleted_at IS NULL ORDER BY label LIMIT 500`

const LOCATIONS = `
  SELECT DISTINCT s.id, s.full_name AS label FROM stock_locations s
  WHERE s.id IN (SELECT location_id FROM purchase_order_lines WHERE order_id = $1) ORDER BY label`
