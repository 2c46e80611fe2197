import { Entity } from '#platform/entities/entity'
import type { WriteOptions } from '#platform/entities/record_input'
import { elevator, equipmentBase, hvacUnit } from '#tests/unit/platform/entities/sample_definitions'

export const entity = Entity.from(equipmentBase, { variants: [elevator, hvacUnit] })
export const lift = { name: 'Lift 1', equipment_number: 'E-1', equipment_type: 'elevator' }

/** What a write is refused for, by field path; nothing when it is accepted. */
export function detailsOf(input: unknown, options: WriteOptions = { mode: 'create' }) {
  try {
    entity.validate(input, options)
  } catch (error) {
    return (error as { details: Record<string, string[]> }).details
  }
  return {}
}
