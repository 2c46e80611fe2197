import { Field } from '#platform/entities/field'
import type { EntityRecord } from '#platform/entities/record_rules'
import { fieldText, type Telling } from '#platform/templates/field_text'
import type { Facts } from '#platform/templates/render_template'

type Row = Record<string, unknown>

/** The rows of a record's tables, by the key of each: `{{#each record.rows.lines}}{{quantity}}{{/each}}`. */
export function rowFacts(fields: Field[], record: EntityRecord, telling: Telling): Facts {
  return Object.fromEntries(
    fields
      .filter(({ type }) => type.name === 'table')
      .map((field) => [field.key, rowsOf(field, record, telling)])
  )
}

function rowsOf({ key, custom, schema }: Field, record: EntityRecord, telling: Telling) {
  const rows = (custom ? record.custom?.[key] : record[key]) as Row[] | null | undefined
  const columns = Object.entries(schema.items?.properties ?? {}).map(
    ([name, column]) => new Field(column, { key: name, custom: false, required: false })
  )
  return (rows ?? []).map((row) => ({
    ...Object.fromEntries(columns.map((one) => [one.key, fieldText(one, row[one.key], telling)])),
    ...beside(row),
  }))
}

/** The records a row points at by their names. */
function beside(row: Row) {
  const told = Object.entries(row).flatMap(([name, value]) => {
    const { label } = (value ?? {}) as { label?: unknown }
    return typeof label === 'string' ? [[name, label] as const] : []
  })
  return Object.fromEntries(told)
}
