import type { FieldSchema } from '#platform/definitions/types'

/**
 * What a rule knows about a value. `dyn` is anything; dates and date-times are points in time.
 * An object names its keys, so that a mistyped one is found when the rule is saved.
 */
export type RuleType =
  | 'number'
  | 'text'
  | 'boolean'
  | 'time'
  | 'duration'
  | 'dyn'
  | { list: RuleType }
  | { object: Record<string, RuleType> }

/** The variables of a rule by name. */
export type RuleTypes = Record<string, RuleType>

const TEXT_FORMATS: Record<string, RuleType> = {
  'date': 'time',
  'date-time': 'time',
  'duration': 'duration',
}

/** Whom a rule may ask about, in every rule. */
export const COMMON_TYPES: RuleTypes = {
  user: {
    object: {
      id: 'text',
      email: 'text',
      first_name: 'text',
      last_name: 'text',
      role: 'text',
    },
  },
  tenant: {
    object: {
      id: 'text',
      name: 'text',
      slug: 'text',
      time_zone: 'text',
      locale: 'text',
      currency: 'text',
    },
  },
  now: 'time',
}

/** The rule type of a field's schema. `$ref` is looked up in `defs`; what it cannot tell is `dyn`. */
export function ruleType(schema: FieldSchema, defs = schema.$defs ?? {}): RuleType {
  if (schema.$ref)
    return ruleType(defs[schema.$ref.replace('#/$defs/', '')] ?? {}, withoutCycle(schema, defs))
  const type = singleType(schema)
  if (type === 'string') return TEXT_FORMATS[schema.format ?? ''] ?? 'text'
  if (type === 'number' || type === 'integer') return 'number'
  if (type === 'boolean') return 'boolean'
  if (type === 'array') return { list: schema.items ? ruleType(schema.items, defs) : 'dyn' }
  if (type === 'object' && schema.properties)
    return { object: ruleTypesOf(schema.properties, defs) }
  return 'dyn'
}

/** Types of a map of fields: an entity's columns, or the properties of its schema. */
export function ruleTypesOf(
  fields: Record<string, FieldSchema>,
  defs: Record<string, FieldSchema> = {}
) {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, ruleType(field, defs)])
  )
}

/**
 * The variables of an entity's rules. Beside `record`, `custom` and `before` every field answers to
 * its bare name too, as computed fields write it; `custom` fields come after columns.
 */
export function entityRuleTypes(
  columns: Record<string, FieldSchema>,
  schema: FieldSchema
): RuleTypes {
  const custom = ruleTypesOf(schema.properties ?? {}, schema.$defs)
  const fields = ruleTypesOf(columns)
  const record: RuleType = { object: { ...fields, custom: { object: custom } } }
  return {
    ...custom,
    ...fields,
    ...COMMON_TYPES,
    record,
    custom: { object: custom },
    before: record,
  }
}

/** The variables of a form's rules. */
export function formRuleTypes(schema: FieldSchema): RuleTypes {
  const data: RuleType = { object: ruleTypesOf(schema.properties ?? {}, schema.$defs) }
  return { ...COMMON_TYPES, data, record: 'dyn', custom: 'dyn' }
}

function singleType(schema: FieldSchema) {
  const types = [schema.type ?? inferredTypes(schema)].flat().filter((type) => type !== 'null')
  return types.length === 1 ? types[0] : undefined
}

function inferredTypes(schema: FieldSchema) {
  const values = schema.enum ?? ('const' in schema ? [schema.const] : [])
  return [...new Set(values.map((value) => (value === null ? 'null' : typeof value)))]
}

function withoutCycle(schema: FieldSchema, defs: Record<string, FieldSchema>) {
  const name = schema.$ref!.replace('#/$defs/', '')
  return Object.fromEntries(Object.entries(defs).filter(([key]) => key !== name))
}
