import vine from '@vinejs/vine'
import { strict } from '#validators/strict'

const table = () => vine.string().maxLength(5_000_000).optional()

/** Each as the text of its CSV file. */
export const storeValidator = strict({
  categories: table(),
  stock_locations: table(),
  parts: table(),
  supplier_parts: table(),
  manufacturer_parts: table(),
  price_breaks: table(),
  parameter_templates: table(),
  part_parameters: table(),
  bom: table(),
  stock_items: table(),
})
