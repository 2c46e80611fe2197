import type { Entity } from '#platform/entities/entity'
import type { EntityRecord } from '#platform/entities/record_rules'
import { E_VALIDATION } from '#platform/errors'

/**
 * A record with what is sent along with its move, for those who look things up by it. What cannot be written is left
 * out as a whole: the move refuses it later, by its fields.
 */
export function recordAhead(entity: Entity, current: EntityRecord, fields: object): EntityRecord {
  if (!Object.keys(fields).length) return current
  try {
    const { columns, custom } = entity.validate(fields, { mode: 'patch', current })
    return { ...current, ...columns, custom }
  } catch (error) {
    if (error instanceof E_VALIDATION) return current
    throw error
  }
}
