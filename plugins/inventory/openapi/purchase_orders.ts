import { reportKey } from '#plugins/inventory/openapi/words'
import { decisionValidator, receiptValidator } from '#plugins/inventory/validators/purchase_order'
import { nounOperations } from '#openapi/noun_operations'
import { answers } from '#platform/api/openapi/answers'
import type { NounDescription, Operation } from '#platform/api/openapi/operation'
import { body } from '#platform/api/openapi/request_body'

const words = { component: 'PurchaseOrder', one: 'purchase order', many: 'purchase orders' }

const step = {
  permission: 'update_purchase_orders',
  ifMatch: true,
  answer: answers.record('PurchaseOrder'),
} as const

const decision = {
  ...step,
  permission: 'approve_purchase_orders',
  body: body(decisionValidator),
} as const

const steps: Record<string, Operation> = {
  'purchase_orders.submit': { summary: 'Ask for the approval of an order', ...step },
  'purchase_orders.approve': {
    summary: 'Approve an order',
    description:
      'Not for whoever asked for it; where several have to approve, each is another person.',
    ...decision,
  },
  'purchase_orders.reject': {
    summary: 'Reject an order',
    description: 'Once it is changed it is a draft again.',
    ...decision,
  },
  'purchase_orders.send': {
    summary: 'Order',
    description: 'From now on its lines are on order.',
    ...step,
  },
  'purchase_orders.receive': {
    summary: 'Receive a delivery',
    description:
      'Per line how much came, what it really cost and where it was put; as often as something comes. Stock changes here alone. More than was ordered only within the tolerance that is set.',
    body: body(receiptValidator),
    ...step,
  },
  'purchase_orders.close': {
    summary: 'Close an order',
    description: 'With lines still open it is `short_closed`, and they are written off.',
    ...step,
  },
  'purchase_orders.cancel': {
    summary: 'Cancel an order of which nothing was received',
    ...step,
  },
}

export const purchaseOrders: NounDescription = {
  tag: 'Purchase orders',
  about:
    'What is bought: draft, requested, pending_approval, approved, sent, partially_received, received, closed. It is moved by what is done with it; setting its status alone is refused.',
  entity: 'purchase_order',
  parameters: reportKey,
  operations: { ...nounOperations('purchase_orders', words, { workflow: true }), ...steps },
}
