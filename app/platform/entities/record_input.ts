import { E_VALIDATION } from '#platform/errors'
import type { Field } from '#platform/entities/field'
import { FieldGate } from '#platform/entities/field_gate'
import { isRecord } from '#platform/entities/merge_patch'
import type { EntityRecord, RecordRules, RuleFacts } from '#platform/entities/record_rules'
import { recordOf, RecordValues, type WriteMode } from '#platform/entities/record_values'
import { validationMessages, type Messages } from '#platform/entities/validation_messages'
import type { Validator } from '#platform/entities/validator_cache'
import type { Viewer } from '#platform/entities/viewer'

export interface WriteOptions {
  mode: WriteMode
  /** The record as it is, for replace and patch. */
  current?: EntityRecord
  viewer?: Viewer
  facts?: RuleFacts
}

/** What may be written: columns by name, and the whole of `custom`. */
export interface AcceptedRecord {
  columns: Record<string, unknown>
  custom: Record<string, unknown>
}

/** What a write needs to know of its entity. */
interface WritableEntity {
  title: string
  variantField?: string
  /** Its table keeps fields of the tenant's own. */
  hasCustom: boolean
  fields: readonly Field[]
  validator: Validator
  rules: RecordRules
  field(path: string): Field | undefined
}

/** One write to one record: what was sent becomes what may be stored, or is refused field by field. */
export class RecordInput {
  readonly #messages = new Map<string, string[]>()
  readonly #input: Record<string, unknown>
  readonly #custom: Record<string, unknown>
  readonly #values: RecordValues

  constructor(
    private readonly entity: WritableEntity,
    input: unknown,
    private readonly options: WriteOptions
  ) {
    if (!isRecord(input)) throw refused({ record: ['must be an object'] })
    const { custom, ...columns } = input
    if (custom !== undefined && custom !== null && !isRecord(custom))
      throw refused({ custom: ['must be an object'] })
    this.#input = columns
    this.#custom = custom ?? {}
    this.#values = new RecordValues({ ...options, columns, custom: this.#custom })
  }

  /** @throws E_VALIDATION whose details map field paths to what is wrong, in words */
  accept(): AcceptedRecord {
    this.#checkNames()
    const values = this.#values.after(this.entity.fields)
    this.#checkSchema(values)
    if (this.#messages.size === 0) this.#checkRules(values)
    if (this.#messages.size > 0) throw refused(Object.fromEntries(this.#messages))
    return this.#accepted(values)
  }

  #checkNames() {
    const gate = new FieldGate(this.entity, this.#values, this.options)
    for (const [key, value] of Object.entries(this.#input))
      this.#tell(key, gate.refuseColumn(key, value))
    for (const [key, value] of Object.entries(this.#custom))
      this.#tell(`custom.${key}`, gate.refuseCustom(key, value))
  }

  #checkSchema(values: ReadonlyMap<Field, unknown>) {
    const validate = this.entity.validator
    const { custom, ...columns } = recordOf(values)
    if (validate(this.entity.hasCustom ? { ...columns, custom } : columns)) return
    const messages = validationMessages(validate.errors ?? [])
    for (const [path, texts] of Object.entries(messages))
      if (this.#isTouched(path)) this.#tell(path, ...texts)
  }

  /** A patch answers for what it changes, not for what an older definition let in. */
  #isTouched(path: string) {
    const { variantField } = this.entity
    if (this.options.mode !== 'patch' || (variantField && variantField in this.#input)) return true
    const [head, key] = path.split('.')
    return head === 'custom' ? Object.hasOwn(this.#custom, key) : Object.hasOwn(this.#input, head)
  }

  #checkRules(values: ReadonlyMap<Field, unknown>) {
    const { current, facts = {}, mode } = this.options
    const next = { ...current, ...recordOf(values) }
    const known = mode === 'patch' && current ? this.entity.rules.broken(current, facts) : []
    for (const { path, message } of this.entity.rules.broken(next, facts, current)) {
      const old = known.some((clause) => clause.message === message)
      if (!old || this.#isTouched(path)) this.#tell(path, message)
    }
  }

  #accepted(values: ReadonlyMap<Field, unknown>): AcceptedRecord {
    const stored = [...values].map(
      ([field, value]) =>
        [field, field.type.normalise?.(value, field.valueSchema) ?? value] as const
    )
    const custom = stored
      .filter(([field]) => field.custom)
      .map(([field, value]) => [field.key, value])
    return {
      columns: this.#columns(new Map(stored)),
      custom: { ...this.#foreignKeys(), ...Object.fromEntries(custom) },
    }
  }

  #columns(values: ReadonlyMap<Field, unknown>) {
    const { mode, viewer } = this.options
    const fields = this.entity.fields.filter(
      (field) => !field.custom && !field.readOnly && field.updatableBy(viewer)
    )
    const written = {
      create: (field: Field) => values.has(field),
      replace: () => true,
      patch: (field: Field) => Object.hasOwn(this.#input, field.key),
    }
    return Object.fromEntries(
      fields.filter(written[mode]).map((field) => [field.key, values.get(field) ?? null])
    )
  }

  /** Keys of other variants and of retired fields stay: they are data, though nothing shows them now. */
  #foreignKeys() {
    const entries = Object.entries(this.options.current?.custom ?? {})
    return Object.fromEntries(
      entries.filter(([key]) => this.entity.field(`custom.${key}`) === undefined)
    )
  }

  #tell(path: string, ...texts: (string | undefined)[]) {
    const told = texts.filter((text) => text !== undefined)
    if (told.length > 0) this.#messages.set(path, [...(this.#messages.get(path) ?? []), ...told])
  }
}

function refused(details: Messages) {
  return new E_VALIDATION().withDetails(details)
}
