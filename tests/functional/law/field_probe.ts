import type { Assert } from '@japa/assert'
import type { FieldType } from '#platform/entities/field_types/field_type'
import type { FieldEvidence } from '#tests/functional/law/field_evidence'
import { keyOf } from '#tests/functional/law/field_stand'

export type Probe = { type: FieldType; evidence: FieldEvidence; assert: Assert }

/** How one surface is looked at, for a kind of field that is there and for one that says why not. */
export type Check = {
  /** "A text field is …" */
  says: string
  is?: (probe: Probe) => Promise<void>
  isNot?: (probe: Probe) => Promise<void>
}

export const pathOf = (type: FieldType) => `custom.${keyOf(type)}`
