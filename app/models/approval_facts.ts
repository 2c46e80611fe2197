import { approverNames } from '#models/approvers'
import type { WorkflowTransition } from '#platform/definitions/types'
import { tenant } from '#platform/tenancy/tenant_scope'

const AWAITING = `SELECT transition FROM approvals WHERE record_id = $1 AND state = 'open'`

/** What the ways out of a state need to know about approvals; nothing is asked where none of them needs one. */
export async function approvalFacts(recordId: string, ways: WorkflowTransition[]) {
  const by = ways.flatMap(({ approval }) => approval?.by ?? [])
  if (!by.length) return { awaiting: [], names: new Map<string, string>() }
  const rows = await tenant.query<{ transition: string }>(AWAITING, [recordId])
  return { awaiting: rows.map(({ transition }) => transition), names: await approverNames(by) }
}
