import vine from '@vinejs/vine'
import { amount, quantity, signedQuantity } from '#plugins/inventory/validators/decimal'
import { knownKeys } from '#plugins/inventory/validators/known_keys'
import { strict } from '#validators/strict'

const id = () => vine.string().uuid()
const optionalId = () => vine.string().uuid().nullable().optional()
const note = () => vine.string().trim().maxLength(1_000).nullable().optional()

export const movementValidator = strict({
  part_id: id(),
  location_id: id(),
  kind: vine.enum(['receipt', 'issue', 'return', 'adjust', 'transfer', 'count'] as const),
  quantity: signedQuantity(),
  unit_cost: amount().nullable().optional(),
  to_location_id: optionalId(),
  task_id: optionalId(),
  reason: note(),
})

const limits = {
  min: amount().nullable().optional(),
  max: amount().nullable().optional(),
  lead_days: vine
    .number({ strict: true })
    .min(0)
    .max(3_650)
    .withoutDecimals()
    .nullable()
    .optional(),
}

export const levelValidator = strict(limits)

export const newLevelValidator = strict({ ...limits, part_id: id(), location_id: id() })

export const reservationValidator = strict({
  task_id: id(),
  part_id: id(),
  location_id: id(),
  quantity: quantity(),
  state: vine.enum(['planned', 'reserved'] as const).optional(),
})

/** Without a quantity all that is left of it. */
export const issueValidator = strict({ quantity: quantity().optional() })

export const countValidator = strict({
  location_id: id(),
  part_ids: vine.array(id()).maxLength(5_000).optional(),
  note: note(),
})

const counted = vine.object({ part_id: id(), counted: amount() }).toCamelCase()

export const countedValidator = strict({
  lines: vine
    .array(counted)
    .minLength(1)
    .maxLength(5_000)
    .use(knownKeys(['part_id', 'counted'])),
})

export const orderValidator = strict({ supplier_id: optionalId() })

export const orderSuggestionsValidator = strict({
  supplier_id: id(),
  ids: vine.array(id()).minLength(1).maxLength(500),
})
