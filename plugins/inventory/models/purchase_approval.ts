import { DateTime } from 'luxon'
import { v7 } from 'uuid'
import { orderLines } from '#plugins/inventory/models/purchase_lines'
import type PurchaseOrder from '#plugins/inventory/models/purchase_order'
import { inventorySettings } from '#plugins/inventory/models/inventory_settings'
import type { RecordMover } from '#models/move_wish'
import { E_TRANSITION_NOT_ALLOWED } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

type Decision = 'approve' | 'reject'

/** Step by step, each by another person, and none by who asked for the order. */
export class PurchaseApproval {
  constructor(private order: PurchaseOrder) {}

  /** Asks for it: what was decided about an earlier request counts no more. @throws E_VALIDATION without a line */
  async ask(mover: RecordMover) {
    const { order } = this
    await orderLines.assertSome(order)
    if (order.status === 'rejected') await order.go('revise', 'draft', mover)
    const steps = await inventorySettings.approvalSteps(order.total)
    const asked = { requested_by: mover.actor.id, requested_at: DateTime.utc() }
    order.merge({ ...asked, approval_step: 0, approval_steps: steps })
    await tenant.query(FORGET, [order.id])
    await order.go('submit', 'pending_approval', mover)
  }

  /** One step further; after the last it may be sent. @throws E_TRANSITION_NOT_ALLOWED */
  async approve(mover: RecordMover, comment?: string | null) {
    const { order } = this
    await this.decide('approve', { mover, comment })
    order.approval_step++
    if (order.approval_step >= order.approval_steps) await order.go('approve', 'approved', mover)
    else await order.store('approved_step', mover.actor)
  }

  /** @throws E_TRANSITION_NOT_ALLOWED */
  async reject(mover: RecordMover, comment?: string | null) {
    await this.decide('reject', { mover, comment })
    await this.order.go('reject', 'rejected', mover)
  }

  private async decide(
    decision: Decision,
    { mover, comment }: { mover: RecordMover; comment?: string | null }
  ) {
    const { order } = this
    const { id: userId } = mover.actor
    order.assertIn('pending_approval')
    if (!userId || [order.requested_by, order.created_by].includes(userId))
      throw refused(`Somebody else has to decide about ${order.order_number}: you asked for it`)
    if (await this.hasDecided(userId))
      throw refused(`You have approved ${order.order_number} already: the next step is another’s`)
    const step = order.approval_step + 1
    await tenant.query(DECIDE, [v7(), order.id, step, decision, userId, comment ?? null])
  }

  private async hasDecided(userId: string) {
    const rows = await tenant.query(
      'SELECT FROM purchase_approvals WHERE order_id = $1 AND decided_by = $2 AND is_current',
      [this.order.id, userId]
    )
    return rows.length > 0
  }
}

function refused(message: string) {
  return new E_TRANSITION_NOT_ALLOWED(message).withDetails({ approver: [message] })
}

const FORGET = 'UPDATE purchase_approvals SET is_current = false WHERE order_id = $1 AND is_current'

const DECIDE = `
  INSERT INTO purchase_approvals (id, order_id, step, decision, decided_by, comment)
  VALUES ($1, $2, $3, $4, $5, $6)`
