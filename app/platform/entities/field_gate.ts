import type { Field } from '#platform/entities/field'
import type { EntityRecord } from '#platform/entities/record_rules'
import type { RecordValues } from '#platform/entities/record_values'
import { isStorable } from '#platform/entities/storable'
import type { Viewer } from '#platform/entities/viewer'

interface Gated {
  title: string
  field(path: string): Field | undefined
}

/** Which fields a write may name at all. */
export class FieldGate {
  constructor(
    private readonly entity: Gated,
    private readonly values: RecordValues,
    private readonly options: { current?: EntityRecord; viewer?: Viewer }
  ) {}

  /** Why a column may not be sent, in words; undefined when it may. */
  refuseColumn(key: string, value: unknown) {
    return this.#refuse(key.includes('.') ? undefined : this.entity.field(key), value)
  }

  refuseCustom(key: string, value: unknown) {
    return this.#refuse(this.entity.field(`custom.${key}`), value)
  }

  #refuse(field: Field | undefined, value: unknown): string | undefined {
    if (!field?.viewableBy(this.options.viewer)) return `is not a field of ${this.entity.title}`
    if (!isStorable(value)) return 'holds characters that cannot be stored'
    if (this.#isOpen(field) || this.#isUnchanged(field, value)) return undefined
    if (field.linked) return 'comes from other records and cannot be set'
    if (field.computed) return 'is computed and cannot be set'
    return field.readOnly
      ? 'is set by the system and cannot be changed here'
      : 'may not be changed by your role'
  }

  #isOpen(field: Field) {
    return !field.readOnly && field.updatableBy(this.options.viewer)
  }

  /** Who reads a record and sends it back whole may send what they cannot change. */
  #isUnchanged(field: Field, value: unknown) {
    if (!this.options.current || field.derived) return false
    return JSON.stringify(value) === JSON.stringify(this.values.current(field) ?? null)
  }
}
