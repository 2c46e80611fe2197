import { v7 } from 'uuid'
import { partOf, refused, save, type RowImport } from '#plugins/inventory/models/store_row'
import { storedId } from '#plugins/inventory/models/stored_id'
import Supplier from '#plugins/inventory/models/supplier'
import { tenantFacts } from '#models/rule_facts'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Who sells parts at what price, and what parts are made of. */
export const OFFERS: Record<'supplier_parts' | 'price_breaks' | 'bom', RowImport> = {
  async supplier_parts(row, { tables, by, tell }) {
    const [partId, name] = [
      await partOf(row.part, tables),
      tables.companyName('Supplier', row.supplier),
    ]
    const supplierId = (await storedId.supplier(name)) ?? (await newSupplier(name, by))
    const maker = tables.find('manufacturer_parts', row.manufacturer_part)
    const isPlain = /^\d{1,9}(\.\d{1,4})?$/.test(row.pack_quantity) && Number(row.pack_quantity) > 0
    if (row.pack_quantity && !isPlain)
      tell(`pack quantity "${row.pack_quantity}" is not a plain number of units: 1 was kept`)
    await tenant.query(SUPPLIER_PART, [
      v7(),
      supplierId,
      partId,
      row.SKU,
      maker ? tables.companyName('Manufacturer', maker.manufacturer) : null,
      maker?.MPN || null,
      row.description || null,
      row.link || null,
      isPlain ? row.pack_quantity : '1',
      by.id,
    ])
    await tenant.query(FIRST_SUPPLIER, [partId, supplierId])
  },

  async price_breaks(row, { tables }) {
    const offer = tables.find('supplier_parts', row.part)
    const { currency } = tenantFacts()
    if (row.price_currency !== currency)
      throw refused(
        'price_currency',
        `is ${row.price_currency}: this company reckons in ${currency}`
      )
    if (!offer) throw refused('part', 'names an offer that is not in supplier_parts')
    const name = tables.companyName('Supplier', offer.supplier)
    const where = [await partOf(offer.part, tables), await storedId.supplier(name), offer.SKU]
    await tenant.query(PRICE, [...where, row.quantity, row.price])
  },

  async bom(row, { tables }) {
    const [assembly, part] = [await partOf(row.part, tables), await partOf(row.sub_part, tables)]
    if (assembly === part) throw refused('sub_part', 'is the part itself')
    const how = [row.quantity, row.reference || null, row.optional === 'True']
    await tenant.query(COMPONENT, [v7(), assembly, part, ...how])
  },
}

async function newSupplier(name: string, by: Actor) {
  const supplier = new Supplier()
  await save(supplier, { name }, by)
  return supplier.id
}

const SUPPLIER_PART = `
  INSERT INTO supplier_parts AS s (id, supplier_id, part_id, supplier_number, manufacturer, manufacturer_number,
    description, link, pack_quantity, created_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::numeric, $10)
  ON CONFLICT (supplier_id, part_id, supplier_number) DO UPDATE SET manufacturer = excluded.manufacturer,
    manufacturer_number = excluded.manufacturer_number, description = excluded.description, link = excluded.link,
    pack_quantity = excluded.pack_quantity, row_version = s.row_version + 1, updated_at = now()`

const FIRST_SUPPLIER = `
  UPDATE parts SET supplier_id = $2, row_version = row_version + 1, updated_at = now()
  WHERE id = $1 AND supplier_id IS NULL`

const PRICE = `
  INSERT INTO price_breaks (supplier_part_id, quantity, unit_price)
  SELECT id, $4::numeric, $5::numeric FROM supplier_parts
  WHERE part_id = $1 AND supplier_id = $2 AND supplier_number = $3
  ON CONFLICT (supplier_part_id, quantity) DO UPDATE SET unit_price = excluded.unit_price`

const COMPONENT = `
  INSERT INTO part_components (id, assembly_id, part_id, quantity, reference, is_optional)
  VALUES ($1, $2, $3, $4::numeric, $5, $6)
  ON CONFLICT (assembly_id, part_id, (coalesce(reference, '')))
  DO UPDATE SET quantity = excluded.quantity, is_optional = excluded.is_optional`
