import {
  decimal,
  filter,
  partAndPlace,
  partAndPlaceFilters,
} from '#plugins/inventory/openapi/words'
import {
  levelValidator,
  newLevelValidator,
  movementValidator,
} from '#plugins/inventory/validators/stock'
import { answers } from '#platform/api/openapi/answers'
import {
  flag,
  moment,
  nullable,
  object,
  oneOf,
  ref,
  text,
  uuid,
} from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'
import { body } from '#platform/api/openapi/request_body'

const kind = oneOf('receipt', 'issue', 'return', 'adjust', 'transfer_out', 'transfer_in', 'count')

const StockLevel = object({
  id: uuid,
  ...partAndPlace,
  on_hand: decimal,
  reserved: decimal,
  available: { ...decimal, description: 'On hand without what is reserved' },
  on_order: decimal,
  min: nullable(decimal),
  max: nullable(decimal),
  lead_days: { type: ['integer', 'null'] },
  average_cost: decimal,
  value: decimal,
  updated_at: moment,
})

const StockMovement = object({
  id: uuid,
  kind,
  ...partAndPlace,
  quantity: { ...decimal, description: 'Signed: what it did to what is on hand' },
  unit_cost: decimal,
  value: decimal,
  balance: { ...decimal, description: 'On hand afterwards' },
  task_id: nullable(uuid),
  task: nullable(ref('Reference')),
  reservation_id: nullable(uuid),
  order_line_id: nullable(uuid),
  count_id: nullable(uuid),
  pair_id: { ...nullable(uuid), description: 'What both halves of a transfer share' },
  reason: nullable(text),
  created_by: nullable(uuid),
  created_by_user: nullable(ref('Reference')),
  at: moment,
})

export const levels: NounDescription = {
  tag: 'Stock',
  about: 'How much of a part is where: one row per part and location.',
  schemas: { StockLevel },
  operations: {
    'stock.index': {
      summary: 'List stock',
      permission: 'view_stock',
      query: [
        ...partAndPlaceFilters,
        filter('short', 'Available and on order are below min', flag),
        filter('in_stock', 'Some is on hand', flag),
      ],
      answer: answers.page('StockLevel'),
    },
    'stock.show': {
      summary: 'Read the stock of a part at a location',
      permission: 'view_stock',
      answer: answers.record('StockLevel'),
    },
    'stock.store': {
      summary: 'Keep a part at a location, before there is any of it',
      permission: 'update_stock',
      body: body(newLevelValidator),
      answer: answers.created('StockLevel', { etag: true }),
    },
    'stock.update': {
      summary: 'Say when it is short, and how far it is filled up',
      description: 'How much there is only movements change.',
      permission: 'update_stock',
      body: body(levelValidator),
      ifMatch: true,
      answer: answers.record('StockLevel'),
    },
  },
}

export const movements: NounDescription = {
  tag: 'Stock movements',
  about: 'The ledger: what is on hand is the sum of its movements. Nothing in it is changed.',
  schemas: { StockMovement },
  operations: {
    'stock_movements.index': {
      summary: 'List movements, newest first',
      permission: 'view_stock',
      query: [
        ...partAndPlaceFilters,
        filter('kind', 'Of this kind', kind),
        filter('task_id', 'To or from this task'),
        filter('count_id', 'Of this stocktake'),
        filter('order_line_id', 'Receipts of this line'),
        filter('pair_id', 'Both halves of a transfer'),
        filter('from', 'Since then', moment),
        filter('to', 'Before then', moment),
      ],
      answer: answers.page('StockMovement'),
    },
    'stock_movements.show': {
      summary: 'Read a movement',
      permission: 'view_stock',
      answer: answers.one('StockMovement'),
    },
    'stock_movements.store': {
      summary: 'Move stock',
      description:
        'Quantities are more than 0; of `adjust` signed, with a reason; of `count` what was found. `issue_stock` is enough for issues and returns. What goes out goes at the average cost, what comes back from a task at what it cost then. A transfer answers what left. 409 INSUFFICIENT_STOCK says what is available. The same Idempotency-Key moves once, also after it is forgotten elsewhere.',
      permission: 'create_stock_movements',
      body: body(movementValidator),
      answer: answers.created('StockMovement'),
    },
  },
}
