import { decimal, filter } from '#plugins/inventory/openapi/words'
import {
  componentsValidator,
  offerPatchValidator,
  offerValidator,
  sparesValidator,
} from '#plugins/inventory/validators/part_lists'
import { answers } from '#platform/api/openapi/answers'
import {
  arrayOf,
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

const SupplierPart = object({
  id: uuid,
  part_id: uuid,
  part: ref('Reference'),
  unit: text,
  supplier_id: uuid,
  supplier: ref('Reference'),
  supplier_number: text,
  manufacturer: nullable(text),
  manufacturer_number: nullable(text),
  description: nullable(text),
  link: nullable(text),
  pack_quantity: decimal,
  lead_days: { type: ['integer', 'null'] },
  prices: arrayOf(object({ quantity: decimal, unit_price: decimal })),
  created_at: moment,
  updated_at: moment,
})

const listed = {
  part_id: uuid,
  part: ref('Reference'),
  unit: text,
  quantity: decimal,
  reference: nullable(text),
  quantity_in_stock: decimal,
  quantity_available: decimal,
  stock_state: nullable(oneOf('enough', 'ordered', 'low', 'out')),
}

const PartComponent = object({ ...listed, is_optional: flag })
const SparePart = object({ ...listed, note: nullable(text) })

export const offers: NounDescription = {
  tag: 'Supplier parts',
  about: 'Parts as suppliers sell them: their numbers, packs and prices for so many.',
  schemas: { SupplierPart },
  operations: {
    'supplier_parts.index': {
      summary: 'List what suppliers sell',
      permission: 'view_parts',
      query: [
        filter('id', 'This one'),
        filter('part_id', 'Of this part'),
        filter('supplier_id', 'Of this supplier'),
        filter('search', 'Numbers, maker or name', text),
      ],
      answer: answers.page('SupplierPart'),
    },
    'supplier_parts.show': {
      summary: 'Read how a supplier sells a part',
      permission: 'view_parts',
      answer: answers.record('SupplierPart'),
    },
    'supplier_parts.store': {
      summary: 'Say how a supplier sells a part',
      permission: 'update_parts',
      body: body(offerValidator),
      answer: answers.created('SupplierPart', { etag: true }),
    },
    'supplier_parts.update': {
      summary: 'Change how a supplier sells a part',
      description: 'Prices are replaced as a whole.',
      permission: 'update_parts',
      body: body(offerPatchValidator),
      ifMatch: true,
      answer: answers.record('SupplierPart'),
    },
    'supplier_parts.destroy': {
      summary: 'Forget how a supplier sells a part',
      permission: 'update_parts',
      ifMatch: true,
      answer: answers.none(),
    },
  },
}

export const lists: NounDescription = {
  tag: 'Lists of parts',
  about: 'What a part is made of, and which parts may be needed on a piece of equipment.',
  schemas: { PartComponent, SparePart },
  operations: {
    'part_components.index': {
      summary: 'Read what a part is made of',
      permission: 'view_parts',
      answer: answers.all('PartComponent'),
    },
    'part_components.update': {
      summary: 'Say what a part is made of',
      description: 'The whole list at once.',
      permission: 'update_parts',
      body: body(componentsValidator),
      answer: answers.all('PartComponent'),
    },
    'equipment_parts.index': {
      summary: 'Read the spare parts of a piece of equipment',
      permission: 'view_parts',
      answer: answers.all('SparePart'),
    },
    'equipment_parts.update': {
      summary: 'Say which parts may be needed on a piece of equipment',
      description: 'The whole list at once. Needs update_equipment as well.',
      permission: 'view_parts',
      body: body(sparesValidator),
      answer: answers.all('SparePart'),
    },
  },
}
