import vine from '@vinejs/vine'
import { amount, quantity } from '#plugins/inventory/validators/decimal'
import { knownKeys } from '#plugins/inventory/validators/known_keys'
import { strict } from '#validators/strict'

const id = () => vine.string().uuid()
const text = (longest = 200) => vine.string().trim().maxLength(longest).nullable().optional()

const price = vine.object({ quantity: quantity(), unit_price: amount() }).toCamelCase()

const offer = {
  manufacturer: text(),
  manufacturer_number: text(),
  description: text(2_000),
  link: text(500),
  pack_quantity: quantity().optional(),
  lead_days: vine
    .number({ strict: true })
    .min(0)
    .max(3_650)
    .withoutDecimals()
    .nullable()
    .optional(),
  prices: vine
    .array(price)
    .maxLength(50)
    .use(knownKeys(['quantity', 'unit_price']))
    .optional(),
}

export const offerValidator = strict({
  ...offer,
  part_id: id(),
  supplier_id: id(),
  supplier_number: vine.string().trim().minLength(1).maxLength(200),
})

export const offerPatchValidator = strict({
  ...offer,
  supplier_number: vine.string().trim().minLength(1).maxLength(200).optional(),
})

const component = vine
  .object({
    part_id: id(),
    quantity: quantity(),
    reference: text(),
    is_optional: vine.boolean({ strict: true }).optional(),
  })
  .toCamelCase()

export const componentsValidator = strict({
  parts: vine
    .array(component)
    .maxLength(1_000)
    .use(knownKeys(['part_id', 'quantity', 'reference', 'is_optional'])),
})

const spare = vine
  .object({ part_id: id(), quantity: quantity(), reference: text(), note: text(1_000) })
  .toCamelCase()

export const sparesValidator = strict({
  parts: vine
    .array(spare)
    .maxLength(1_000)
    .use(knownKeys(['part_id', 'quantity', 'reference', 'note'])),
})
