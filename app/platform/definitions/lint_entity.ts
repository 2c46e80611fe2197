import { EntityFamily } from '#platform/definitions/entity_family'
import type { Findings } from '#platform/definitions/findings'
import type { InspectionContext } from '#platform/definitions/inspection_context'
import { lintComputed } from '#platform/definitions/lint_computed'
import { lintContributed } from '#platform/definitions/lint_contributed'
import { lintEncryption, refuseEncryption } from '#platform/definitions/lint_encryption'
import { lintLinks } from '#platform/definitions/lint_links'
import { lintEntitySurface } from '#platform/definitions/lint_entity_surface'
import { ENTITY_LIMITS, lintField, lintSchema } from '#platform/definitions/lint_schema'
import type { ColumnOverride, EntityDefinition, FieldSchema } from '#platform/definitions/types'
import { fieldTypeOf } from '#platform/entities/field_types/field_types'

/** Words the program keeps beside the fields of a row. */
const ROW_WORDS = new Set(['custom', 'deleted_at', 'row_version', 'search_text', 'etag'])
const DERIVED = ['x-computed', 'x-lookup', 'x-rollup'] as const
const OWNED = ['table', 'path', 'variant_field', 'soft_delete', 'columns'] as const

export function lintEntity(
  entity: EntityDefinition,
  findings: Findings,
  context: InspectionContext
) {
  const family = new EntityFamily(entity, context)
  new EntityLint(entity, findings, { family, context }).run()
  lintEncryption(entity, findings, family)
  lintLinks(entity, findings, { family, context })
  lintEntitySurface(entity, findings, family)
}

function isDerived(field: FieldSchema | undefined) {
  return DERIVED.some((hint) => field?.[hint] !== undefined)
}

/** The fields of an entity, read together with its base and its relatives. */
class EntityLint {
  readonly #family: EntityFamily
  readonly #context: InspectionContext

  constructor(
    private readonly entity: EntityDefinition,
    private readonly findings: Findings,
    { family, context }: { family: EntityFamily; context: InspectionContext }
  ) {
    this.#family = family
    this.#context = context
  }

  run() {
    this.#variant()
    this.#ownership()
    lintSchema(this.entity.schema, this.findings, ENTITY_LIMITS)
    for (const [key, field] of Object.entries(this.entity.columns ?? {})) {
      lintField(field, `/columns/${key}`, this.findings)
      refuseEncryption(field, `/columns/${key}`, this.findings)
    }
    this.#keys()
    this.#fieldHints()
    this.#overrides()
  }

  #variant() {
    const { base, system, isVariant, name } = this.#family
    if (!isVariant) return
    if (!base) this.findings.error('/key', `there is no entity "${name}" to be a variant of`)
    else if (!(system ?? base).variant_field)
      this.findings.error('/key', `"${name}" has no variants`)
  }

  #ownership() {
    if (this.#context.origin === 'system') return
    const system = this.#family.isVariant ? undefined : this.#family.system
    for (const name of OWNED) {
      const own = this.entity[name]
      if (own === undefined || isSame(own, system?.[name])) continue
      if (name === 'columns' && isAmong(this.entity.columns!, system?.columns)) continue
      const remedy = name === 'columns' ? 'change columns through "overrides"' : 'leave it out'
      this.findings.error(`/${name}`, `belongs to the program: ${remedy}`)
    }
  }

  #keys() {
    for (const [key, field] of Object.entries(this.entity.schema.properties)) {
      const pointer = `/schema/properties/${key}`
      if (Object.hasOwn(this.#family.columns, key) || ROW_WORDS.has(key))
        this.findings.error(pointer, `"${key}" is a built-in field: choose another key`)
      if (Object.hasOwn(this.#family.inherited, key))
        this.findings.error(
          pointer,
          `"${key}" is a field of ${this.#family.name} already: choose another key`
        )
      this.#sameTypeInFamily(key, field, pointer)
    }
  }

  /** One list filter serves the whole family, so a key has one type in it. */
  #sameTypeInFamily(key: string, field: FieldSchema, pointer: string) {
    const type = fieldTypeOf(field)?.name
    for (const relative of this.#family.relatives) {
      const other = relative.schema.properties[key]
      const otherType = other && fieldTypeOf(other)?.name
      if (otherType && type && otherType !== type)
        return this.findings.error(
          pointer,
          `is ${otherType} in ${relative.key} and ${type} here: one key has one type, choose another key`
        )
    }
  }

  #fieldHints() {
    const { columns = {}, schema } = this.entity
    for (const [key, field] of Object.entries(columns)) this.#hints(field, `/columns/${key}`)
    for (const [key, field] of Object.entries(schema.properties))
      this.#hints(field, `/schema/properties/${key}`)
    for (const key of schema.required ?? [])
      if (isDerived(schema.properties[key]))
        this.findings.error('/schema/required', `"${key}" is computed and cannot be required`)
  }

  #hints(field: FieldSchema, pointer: string) {
    lintContributed(field, `${pointer}/x-type`, {
      findings: this.findings,
      plugins: this.#context.plugins,
    })
    lintComputed(field, `${pointer}/x-computed`, {
      findings: this.findings,
      types: this.#family.ruleTypes,
    })
    this.#relation(field['x-relation'], `${pointer}/x-relation`)
    this.#permissions(field['x-permissions'], `${pointer}/x-permissions`)
  }

  #relation(key: string | undefined, pointer: string) {
    if (!key || key === this.entity.key || !this.#context.find) return
    if (!this.#context.find('entity', key))
      this.findings.error(pointer, `there is no entity "${key}"`)
  }

  #permissions(permissions: FieldSchema['x-permissions'], pointer: string) {
    for (const action of ['view', 'update'] as const)
      for (const role of permissions?.[action] ?? [])
        if (this.#context.roles && !this.#context.roles.includes(role))
          this.findings.error(`${pointer}/${action}`, `there is no role "${role}"`)
  }

  #overrides() {
    for (const [key, override] of Object.entries(this.entity.overrides ?? {})) {
      const pointer = `/overrides/${key}`
      const column = Object.hasOwn(this.#family.columns, key)
        ? this.#family.columns[key]
        : undefined
      if (!column) this.findings.error(pointer, `"${key}" is not a built-in field`)
      if (column?.['x-required'] && override.required === false)
        this.findings.error(
          `${pointer}/required`,
          'the program needs this field: it stays required'
        )
      if (override['x-encrypted'])
        this.findings.error(
          `${pointer}/x-encrypted`,
          'lists, log-in, search and imports read built-in fields: keep what is personal in a field of your own'
        )
      if (override['x-hidden'] && column) this.#hiding(column, override, `${pointer}/x-hidden`)
      this.#permissions(override['x-permissions'], `${pointer}/x-permissions`)
    }
  }

  /** Pages of the built-in entities show their fields in places of their own: only one's own entities do without. */
  #hiding(column: FieldSchema, { required }: ColumnOverride, pointer: string) {
    const isOwn = this.#family.system?.table === 'records'
    if (!isOwn || column['x-read-only'] || column['x-required'])
      this.findings.error(pointer, 'pages need this field: it stays')
    else if (required) this.findings.error(pointer, 'a required field cannot be hidden')
  }
}

/** A plugin that was enabled since may have added columns. */
function isAmong(own: object, columns: Record<string, FieldSchema> = {}) {
  return Object.entries(own).every(([key, column]) => isSame(column, columns[key]))
}

function isSame(one: unknown, other: unknown) {
  return JSON.stringify(one) === JSON.stringify(other)
}
