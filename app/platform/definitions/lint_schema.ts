import type { Findings } from '#platform/definitions/findings'
import { FORBIDDEN_KEYS } from '#platform/definitions/forbidden_keys'
import type { FieldSchema, ObjectSchema } from '#platform/definitions/types'
import { fieldTypeOf } from '#platform/entities/field_types/field_types'
import { longestFor, patternProblem } from '#platform/entities/linear_regexp'
import { validators } from '#platform/entities/validator_cache'

export interface SchemaLimits {
  /** Properties at all levels together. */
  properties: number
  /** Fields within fields. */
  depth: number
}

export const ENTITY_LIMITS: SchemaLimits = { properties: 300, depth: 16 }
export const FORM_LIMITS: SchemaLimits = { properties: 500, depth: 16 }

const PAIRS = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
] as const

/** The object schema of an entity or a form: what the meta-schema cannot see. */
export function lintSchema(schema: ObjectSchema, findings: Findings, limits: SchemaLimits) {
  const before = findings.errors.length
  new SchemaWalk(findings, limits).walk(schema, '/schema', 0)
  for (const [key, field] of Object.entries(schema.properties))
    lintField(field, `/schema/properties/${key}`, findings)
  if (findings.errors.length === before) compiles(schema, findings)
}

/** What holds for a field on the first level, whose kind every surface must know. */
export function lintField(field: FieldSchema, pointer: string, findings: Findings) {
  if (!field.$ref && !fieldTypeOf(field))
    findings.error(pointer, 'describes no field: give it a type, an enum or a hint')
  if (field.default !== undefined && (field['x-lookup'] || field['x-rollup']))
    findings.error(`${pointer}/default`, 'a field of other records has no default: remove it')
  if (field['x-computed'] && field.default !== undefined)
    findings.error(`${pointer}/default`, 'a computed field has no default: remove it')
  if (field.default !== undefined && !field.$ref) lintDefault(field, pointer, findings)
}

function lintDefault(field: FieldSchema, pointer: string, findings: Findings) {
  if (accepts(fieldTypeOf(field)?.fragment(field) ?? field, field.default)) return
  findings.error(`${pointer}/default`, 'does not satisfy the field itself: correct the default')
}

/** A field that cannot be compiled alone has a fault told elsewhere, or refers to its document. */
function accepts(field: FieldSchema, value: unknown) {
  try {
    return validators.get(field)(value)
  } catch {
    return true
  }
}

/** The last word on whether a schema can be used belongs to what will use it. */
function compiles(schema: ObjectSchema, findings: Findings) {
  try {
    validators.get(schema)
  } catch (error) {
    findings.error('/schema', `cannot be compiled: ${(error as Error).message}`)
  }
}

function tooLong(schema: FieldSchema, longest: number) {
  const { maxLength } = fieldTypeOf(schema)?.fragment(schema) ?? schema
  if (maxLength === undefined || maxLength <= longest) return undefined
  return `is too costly for texts of ${maxLength} characters: use smaller counts, or a maxLength of ${longest} at most`
}

class SchemaWalk {
  #properties = 0

  constructor(
    private readonly findings: Findings,
    private readonly limits: SchemaLimits
  ) {}

  walk(schema: FieldSchema, pointer: string, depth: number) {
    if (depth > this.limits.depth)
      return this.findings.error(
        pointer,
        `is nested deeper than ${this.limits.depth} levels: flatten it`
      )
    this.#properties += Object.keys(schema.properties ?? {}).length
    if (this.#properties > this.limits.properties)
      return this.findings.error(
        pointer,
        `brings the document above ${this.limits.properties} properties: split it`
      )
    this.#pattern(schema, pointer)
    this.#bounds(schema, pointer)
    this.#names(schema, pointer)
    for (const [step, child] of subschemas(schema))
      this.walk(child, `${pointer}/${step}`, depth + 1)
  }

  #pattern(schema: FieldSchema, pointer: string) {
    const { pattern } = schema
    if (pattern === undefined) return
    const problem = patternProblem(pattern) ?? tooLong(schema, longestFor(pattern))
    if (problem) this.findings.error(`${pointer}/pattern`, problem)
  }

  #bounds(schema: FieldSchema, pointer: string) {
    for (const [low, high] of PAIRS)
      if ((schema[low] ?? -Infinity) > (schema[high] ?? Infinity))
        this.findings.error(`${pointer}/${low}`, `is above ${high}: no value could satisfy both`)
  }

  #names(schema: FieldSchema, pointer: string) {
    const properties = schema.properties
    if (!properties) return
    for (const key of Object.keys(properties))
      if (FORBIDDEN_KEYS.has(key))
        this.findings.error(`${pointer}/properties/${key}`, 'is a reserved name: rename the field')
    for (const key of schema.required ?? [])
      if (!Object.hasOwn(properties, key))
        this.findings.error(`${pointer}/required`, `names "${key}", which is not a property`)
  }
}

/** The schemas within a schema, by their place in it. */
export function subschemas(schema: FieldSchema): [string, FieldSchema][] {
  const single = (['items', 'if', 'then', 'else'] as const).flatMap((step) =>
    entry(step, schema[step])
  )
  const named = (['properties', '$defs'] as const).flatMap((step) =>
    Object.entries(schema[step] ?? {}).map(([key, child]): [string, FieldSchema] => [
      `${step}/${key}`,
      child,
    ])
  )
  const all = (schema.allOf ?? []).map((child, index): [string, FieldSchema] => [
    `allOf/${index}`,
    child,
  ])
  return [...named, ...single, ...all]
}

function entry(step: string, child: FieldSchema | undefined): [string, FieldSchema][] {
  return child ? [[step, child]] : []
}
