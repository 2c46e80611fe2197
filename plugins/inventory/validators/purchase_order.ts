import vine from '@vinejs/vine'
import { amount, quantity } from '#plugins/inventory/validators/decimal'
import { knownKeys } from '#plugins/inventory/validators/known_keys'
import { strict } from '#validators/strict'

const WRITTEN = ['part_id', 'quantity', 'unit_cost', 'location_id']
/** What an answer tells beside; who sends an order back as they read it may send it along. */
const TOLD = ['id', 'position', 'part', 'unit', 'received', 'written_off', 'open']
const MOST = 500

const line = vine
  .object({
    part_id: vine.string().uuid(),
    quantity: quantity(),
    unit_cost: amount().nullable().optional(),
    location_id: vine.string().uuid().nullable().optional(),
  })
  .toCamelCase()

export const linesValidator = strict({
  lines: vine
    .array(line)
    .maxLength(MOST)
    .use(knownKeys([...WRITTEN, ...TOLD])),
})

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
