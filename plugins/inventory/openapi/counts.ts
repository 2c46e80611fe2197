import {
  decimal,
  filter,
  partAndPlace,
  partAndPlaceFilters,
} from '#plugins/inventory/openapi/words'
import {
  countedValidator,
  countValidator,
  orderSuggestionsValidator,
  orderValidator,
} from '#plugins/inventory/validators/stock'
import { answers } from '#platform/api/openapi/answers'
import {
  arrayOf,
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

const state = oneOf('open', 'counted', 'posted', 'cancelled')
const suggested = oneOf('open', 'ordered', 'settled')

const StockCount = object({
  id: uuid,
  count_number: text,
  state,
  location_id: uuid,
  location: ref('Reference'),
  note: nullable(text),
  created_by: nullable(uuid),
  created_by_user: nullable(ref('Reference')),
  submitted_by_user: nullable(ref('Reference')),
  approved_by_user: nullable(ref('Reference')),
  submitted_at: nullable(moment),
  approved_at: nullable(moment),
  created_at: moment,
  lines: arrayOf(
    object({
      part_id: uuid,
      part: ref('Reference'),
      unit: text,
      counted: nullable(decimal),
      expected: { ...nullable(decimal), description: 'Not told while it is counted' },
      variance: nullable(decimal),
    })
  ),
})

const ReorderSuggestion = object({
  id: uuid,
  state: suggested,
  ...partAndPlace,
  quantity: decimal,
  supplier_id: nullable(uuid),
  supplier: nullable(ref('Reference')),
  purchase_order_id: nullable(uuid),
  purchase_order: nullable(ref('Reference')),
  created_at: moment,
  closed_at: nullable(moment),
})

const step = { ifMatch: true, answer: answers.record('StockCount') } as const
const counting = { ...step, permission: 'update_stock_counts' } as const
const judging = { ...step, permission: 'approve_stock_counts' } as const

export const counts: NounDescription = {
  tag: 'Stocktakes',
  about: 'Counted blind; what differs is posted once somebody who has not counted approves it.',
  schemas: { StockCount },
  operations: {
    'stock_counts.index': {
      summary: 'List stocktakes',
      permission: 'view_stock_counts',
      query: [
        filter('id', 'This one'),
        filter('location_id', 'At this location'),
        filter('state', 'In this state', state),
      ],
      answer: answers.page('StockCount'),
    },
    'stock_counts.show': {
      summary: 'Read a stocktake',
      permission: 'view_stock_counts',
      answer: answers.record('StockCount'),
    },
    'stock_counts.store': {
      summary: 'Begin a stocktake',
      description: 'Of these parts, or of all that the location knows.',
      permission: 'create_stock_counts',
      body: body(countValidator),
      answer: answers.created('StockCount', { etag: true }),
    },
    'stock_counts.update': {
      summary: 'Say what was found',
      body: body(countedValidator),
      ...counting,
    },
    'stock_counts.submit': {
      summary: 'Hand a stocktake in',
      description: 'Where nothing differs it is posted at once.',
      ...counting,
    },
    'stock_counts.approve': { summary: 'Approve what differs and post it', ...judging },
    'stock_counts.reject': { summary: 'Have counted again what differs', ...judging },
    'stock_counts.cancel': { summary: 'Cancel a stocktake', ...counting },
  },
}

export const suggestions: NounDescription = {
  tag: 'Reorder suggestions',
  about: 'What is short: available and on order together below min, to be filled up to max.',
  schemas: { ReorderSuggestion },
  operations: {
    'reorder_suggestions.index': {
      summary: 'List what should be bought',
      permission: 'view_stock',
      query: [
        ...partAndPlaceFilters,
        filter('supplier_id', 'From this supplier'),
        filter('state', 'In this state', suggested),
      ],
      answer: answers.page('ReorderSuggestion'),
    },
    'reorder_suggestions.show': {
      summary: 'Read a suggestion',
      permission: 'view_stock',
      answer: answers.one('ReorderSuggestion'),
    },
    'reorder_suggestions.order': {
      summary: 'Ask for it to be bought',
      description:
        'Makes a purchase order, as `requested`, of the part’s supplier or the one that is named.',
      permission: 'create_purchase_orders',
      body: body(orderValidator),
      answer: answers.created('PurchaseOrder', { etag: true }),
    },
    'reorder_orders.store': {
      summary: 'Ask for several to be bought of one supplier',
      description: 'Makes one purchase order of all of them, as `requested`.',
      permission: 'create_purchase_orders',
      body: body(orderSuggestionsValidator),
      answer: answers.created('PurchaseOrder', { etag: true }),
    },
  },
}
