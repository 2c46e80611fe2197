import type { StoreRow, StoreTables } from '#plugins/inventory/models/store_tables'

const LONGEST = 300

/** The parameters of a part, and what else is told of it that has no field of its own. */
export function specificationsOf(row: StoreRow, tables: StoreTables) {
  const parameters = tables
    .rows('part_parameters')
    .filter(({ part }) => part === row.id)
    .map(({ template, data }) => {
      const { name = template, units } = tables.find('parameter_templates', template) ?? {}
      return specification(name, data, units)
    })
  const original = tables.find('parts', row.variant_of)
  return [
    ...parameters,
    ...(row.revision ? [specification('Revision', row.revision)] : []),
    ...(original ? [specification('Variant of', original.name)] : []),
    ...(row.keywords ? [specification('Keywords', row.keywords)] : []),
  ].filter(({ value }) => value)
}

function specification(name: string, value: string, unit?: string) {
  return { name, value: value.slice(0, LONGEST), ...(unit && { unit }) }
}
