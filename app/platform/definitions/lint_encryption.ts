import type { EntityFamily } from '#platform/definitions/entity_family'
import type { Findings } from '#platform/definitions/findings'
import { subschemas } from '#platform/definitions/lint_schema'
import type { EntityDefinition, FieldSchema } from '#platform/definitions/types'
import { isEncryptable } from '#platform/entities/field_types/encryptable'
import { fieldTypeOf } from '#platform/entities/field_types/field_types'
import { labelParts } from '#platform/entities/label_template'

/** What a blind index cannot give. */
const LOST = [
  ['x-sort', 'has no order'],
  ['x-search', 'is not searched'],
] as const

const NOT_HERE =
  'only the texts people type into a custom field of an entity can be encrypted: take x-encrypted away here'

/** Which fields may be encrypted, and what else a definition may then ask of them. */
export function lintEncryption(entity: EntityDefinition, findings: Findings, family: EntityFamily) {
  const { properties } = entity.schema
  for (const [key, field] of Object.entries(properties)) {
    const pointer = `/schema/properties/${key}`
    sameInFamily(key, field, { findings, family, pointer })
    if (field['x-encrypted']) lintField(dereferenced(field, entity), pointer, findings)
    refuseWithin(field, pointer, findings)
  }
  for (const [key, def] of Object.entries(entity.schema.$defs ?? {}))
    refuseEncryption(def, `/schema/$defs/${key}`, findings)
  for (const [index, condition] of (entity.schema.allOf ?? []).entries())
    refuseEncryption(condition, `/schema/allOf/${index}`, findings)
  lintLabel(entity, findings, family)
}

/** Everywhere but on a field of an entity. */
export function refuseEncryption(schema: FieldSchema, pointer: string, findings: Findings) {
  if (schema['x-encrypted']) findings.error(`${pointer}/x-encrypted`, NOT_HERE)
  refuseWithin(schema, pointer, findings)
}

function refuseWithin(schema: FieldSchema, pointer: string, findings: Findings) {
  for (const [step, child] of subschemas(schema))
    refuseEncryption(child, `${pointer}/${step}`, findings)
}

function lintField(field: FieldSchema, pointer: string, findings: Findings) {
  const type = fieldTypeOf(field)
  if (type && !isEncryptable(type))
    findings.error(`${pointer}/x-encrypted`, `is a field of kind ${type.name}: ${NOT_HERE}`)
  for (const [hint, reason] of LOST)
    if (field[hint])
      findings.error(`${pointer}/${hint}`, `an encrypted field ${reason}: take ${hint} away`)
}

/** One list filter serves the whole family. */
function sameInFamily(
  key: string,
  field: FieldSchema,
  { findings, family, pointer }: { findings: Findings; family: EntityFamily; pointer: string }
) {
  for (const relative of family.relatives) {
    const other = relative.schema.properties[key]
    if (other && Boolean(other['x-encrypted']) !== Boolean(field['x-encrypted']))
      findings.error(
        `${pointer}/x-encrypted`,
        `"${key}" is ${other['x-encrypted'] ? '' : 'not '}encrypted in ${relative.key}: one key is kept in one way, choose another key`
      )
  }
}

/** Names of records stand in lists, links and mails. */
function lintLabel({ label }: EntityDefinition, findings: Findings, { custom }: EntityFamily) {
  for (const part of labelParts(label ?? '')) {
    if (!('path' in part)) continue
    const key = part.path.replace(/^custom\./, '')
    if (Object.hasOwn(custom, key) && custom[key]['x-encrypted'])
      findings.error('/label', `"${key}" is encrypted and cannot name a record: leave it out`)
  }
}

function dereferenced(field: FieldSchema, { schema }: EntityDefinition): FieldSchema {
  const target = field.$ref && schema.$defs?.[field.$ref.replace('#/$defs/', '')]
  return target ? { ...target, ...field } : field
}
