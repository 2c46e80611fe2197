import type { Entity } from '#platform/entities/entity'

/** A row to overwrite: what the definition gives as an example, else the first choice. */
export function importExample(entity: Entity): Record<string, string> {
  const told = entity.fields.map((field) => {
    const { examples, enum: choices, default: preset } = field.schema
    const value = examples?.[0] ?? preset ?? choices?.find((choice) => choice !== null)
    return [field.path, field.writeCell(value ?? (field.required ? sampleOf(field) : null))]
  })
  return Object.fromEntries(told)
}

function sampleOf({ type }: Entity['fields'][number]) {
  return type.sample.valid[0]
}
