import {
  decimal,
  filter,
  partAndPlace,
  partAndPlaceFilters,
} from '#plugins/inventory/openapi/words'
import { issueValidator, reservationValidator } from '#plugins/inventory/validators/stock'
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

const state = oneOf('planned', 'reserved', 'kitted', 'issued', 'released')

const StockReservation = object({
  id: uuid,
  state,
  task_id: uuid,
  task: ref('Reference'),
  ...partAndPlace,
  quantity: decimal,
  issued: decimal,
  created_by: nullable(uuid),
  created_by_user: nullable(ref('Reference')),
  created_at: moment,
  updated_at: moment,
})

const listed = object({ ...partAndPlace, quantity: decimal, cost: decimal })
const needed = object({
  id: uuid,
  state,
  ...partAndPlace,
  quantity: decimal,
  issued: decimal,
  etag: text,
})

/** Under what they cost at their issue, in the currency of the company. */
const PartsOfTask = object({ needs: arrayOf(needed), issued: arrayOf(listed), cost: decimal })

const step = {
  permission: 'update_stock_reservations',
  ifMatch: true,
  answer: answers.record('StockReservation'),
} as const

export const reservations: NounDescription = {
  tag: 'Stock reservations',
  about:
    'What tasks need: planned, reserved, kitted, issued. What is planned is reserved by itself some days before its task is due.',
  schemas: { StockReservation, PartsOfTask },
  operations: {
    'stock_reservations.index': {
      summary: 'List reservations',
      permission: 'view_stock',
      query: [
        ...partAndPlaceFilters,
        filter('task_id', 'For this task'),
        filter('state', 'In this state', state),
      ],
      answer: answers.page('StockReservation'),
    },
    'stock.of_task': {
      summary: 'Read the parts of a task',
      description: 'What it needs and did not get yet, what it holds, and what that cost.',
      permission: 'view_stock',
      answer: answers.one('PartsOfTask'),
    },
    'stock_reservations.show': {
      summary: 'Read a reservation',
      permission: 'view_stock',
      answer: answers.record('StockReservation'),
    },
    'stock_reservations.store': {
      summary: 'Reserve a part for a task',
      description: 'As `planned` it sets nothing aside yet.',
      permission: 'create_stock_reservations',
      body: body(reservationValidator),
      answer: answers.created('StockReservation', { etag: true }),
    },
    'stock_reservations.reserve': { summary: 'Set aside what was planned', ...step },
    'stock_reservations.kit': { summary: 'Say that it lies ready', ...step },
    'stock_reservations.issue': {
      summary: 'Hand it out',
      description: 'Without a quantity all that is left of it.',
      body: body(issueValidator),
      ...step,
    },
    'stock_reservations.release': { summary: 'Let go of what was not issued', ...step },
  },
}
