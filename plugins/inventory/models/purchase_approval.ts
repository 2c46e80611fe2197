import { v7 } from 'uuid'
import type PurchaseOrder from '#plugins/inventory/models/purchase_order'
import { purchaseSettings } from '#plugins/inventory/models/purchase_settings'
import type { RecordMover } from '#models/move_wish'
import { E_TRANSITION_NOT_ALLOWED } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

type Decision = 'approve' | 'reject'

/** Step by step, each by another person, and none by who asked for the order. */
export class PurchaseApproval {
  constructor(private order: PurchaseOrder) {}

  /** What was decided about an earlier request counts no more. */
  async begin() {
    const steps = await purchaseSettings.approvalSteps(this.order.total)
    this.order.merge({ approval_step: 0, approval_steps: steps })
    await tenant.query(
      'UPDATE purchase_approvals SET is_current = false WHERE order_id = $1 AND is_current',
      [this.order.id]
    )
  }

  /** @returns whether it was the last step @throws E_TRANSITION_NOT_ALLOWED */
  async take(decision: Decision, { actor }: RecordMover, comment?: string | null) {
    const { order } = this
    const step = order.approval_step + 1
    if (!actor.id || [order.requested_by, order.created_by].includes(actor.id))
      throw refused(`Somebody else has to ${decision} ${order.order_number}: you asked for it`)
    if (await this.hasDecided(actor.id))
      throw refused(`You have approved ${order.order_number} already: the next step is another’s`)
    await tenant.query(DECIDE, [v7(), order.id, step, decision, actor.id, comment ?? null])
    if (decision === 'approve') order.approval_step = step
    return step >= order.approval_steps
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

const DECIDE = `
  INSERT INTO purchase_approvals (id, order_id, step, decision, decided_by, comment)
  VALUES ($1, $2, $3, $4, $5, $6)`
