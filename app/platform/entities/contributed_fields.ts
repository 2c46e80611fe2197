import { fieldTypeOf } from '#platform/entities/field_types/field_types'
import { declareFormat } from '#platform/entities/formats'
import type { ContributedField, PluginField } from '#platform/entities/plugin_field'

const known = new Map<string, ContributedField>()

/** What can carry a check of its own: their values are text or numbers, and nothing else hangs on them. */
const BASES = ['text', 'long_text', 'phone', 'barcode', 'integer', 'number']

/** The kinds of fields that plugins bring, whoever has them enabled. */
export const contributedFields = {
  /** @throws for a schema that nothing can be added to */
  add(plugin: string, fields: Record<string, PluginField>) {
    const added = Object.entries(fields).map(([name, field]) => ({
      ...field,
      key: `${plugin}.${name}`,
      plugin,
    }))
    for (const field of added) assertPlain(field)
    for (const field of added) {
      known.set(field.key, field)
      if (field.check) declareFormat(field.key, { ...field.check, type: baseOf(field) })
    }
  },

  find(key: string | undefined): ContributedField | undefined {
    return key === undefined ? undefined : known.get(key)
  },

  all(): ContributedField[] {
    return [...known.values()]
  },
}

function assertPlain({ key, schema }: ContributedField) {
  const base = fieldTypeOf(schema)?.name ?? 'none'
  if (!BASES.includes(base) || schema.format !== undefined)
    throw new Error(`fields.${key}: its schema must be that of text or a number, without a format`)
}

function baseOf({ schema }: ContributedField) {
  return fieldTypeOf(schema)!.storage === 'number' ? 'number' : 'string'
}
