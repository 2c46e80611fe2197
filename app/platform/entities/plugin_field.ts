import type { FieldSchema, Title } from '#platform/definitions/types'

/**
 * A kind of field that a plugin brings: one of the house's with a check and components of its own. Stored, filtered,
 * sorted, imported and exported it is the kind that its schema describes.
 */
export type PluginField = {
  title: Title
  icon?: string
  /** What a new field of it begins as: text or a number, `{ type: 'string', maxLength: 34 }`. */
  schema: FieldSchema
  /** What a schema cannot say of a value. Pure and quick: it is asked of every record that is written. */
  check?: { is: (value: never) => boolean; message: string }
  /** Components of `slots/`: one is given `field` and a v-model, the other `field` and `value`. */
  input?: string
  value?: string
}

/** One of all plugins: `key_register.iban`, as `x-type` of a field names it. */
export type ContributedField = PluginField & { key: string; plugin: string }
