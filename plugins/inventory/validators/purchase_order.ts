import vine from '@vinejs/vine'
import { amount, quantity } from '#plugins/inventory/validators/decimal'
import { knownKeys } from '#plugins/inventory/validators/known_keys'
import { strict } from '#validators/strict'

const MOST = 500

const received = vine
  .object({
    line_id: vine.string().uuid(),
    quantity: quantity(),
    unit_cost: amount().nullable().optional(),
    location_id: vine.string().uuid(),
  })
  .toCamelCase()

export const receiptValidator = strict({
  lines: vine
    .array(received)
    .minLength(1)
    .maxLength(MOST)
    .use(knownKeys(['line_id', 'quantity', 'unit_cost', 'location_id'])),
})

export const decisionValidator = strict({
  comment: vine.string().trim().maxLength(10_000).nullable().optional(),
})
