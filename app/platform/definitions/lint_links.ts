import { EntityFamily } from '#platform/definitions/entity_family'
import type { Findings } from '#platform/definitions/findings'
import type { InspectionContext } from '#platform/definitions/inspection_context'
import type { EntityDefinition, FieldSchema, Rollup } from '#platform/definitions/types'
import { Field } from '#platform/entities/field'
import { fieldTypeOf } from '#platform/entities/field_types/field_types'
import { jsonType, type Operator } from '#platform/entities/field_types/field_type'
import { Filter } from '#platform/entities/query/filter'
import { lookupParts } from '#platform/entities/query/linked'

type Links = { family: EntityFamily; context: InspectionContext }

/** Fields whose value other records hold: whether there is such a relation, such a field, of such a kind. */
export function lintLinks(entity: EntityDefinition, findings: Findings, links: Links) {
  for (const [key, field] of Object.entries(entity.columns ?? {}))
    if (field['x-lookup'] || field['x-rollup'])
      findings.error(`/columns/${key}`, 'a lookup or roll-up is a field of your own, not a column')
  for (const [key, field] of Object.entries(entity.schema.properties)) {
    const pointer = `/schema/properties/${key}`
    const tell = (hint: string, message: string) => findings.error(`${pointer}/${hint}`, message)
    const lint = new LinkLint(tell, links)
    if (field['x-lookup']) lint.lookup(field, field['x-lookup'])
    const unindexed = field['x-rollup'] && lint.rollup(field['x-rollup'])
    if (unindexed)
      findings.warn(
        `${pointer}/x-rollup`,
        `is slow in long lists: mark "${unindexed}" as a filter, which gives it an index`
      )
    if (field['x-lookup'] && field['x-rollup'])
      tell('x-rollup', 'a field is a lookup or a roll-up, not both: remove one')
  }
}

class LinkLint {
  constructor(
    private readonly tell: (hint: string, message: string) => void,
    private readonly links: Links
  ) {}

  lookup(schema: FieldSchema, lookup: string) {
    const { relation, path } = lookupParts(lookup)
    const from = fieldIn(this.links.family, relation)
    if (!from) return this.tell('x-lookup', `"${relation}" is not a field`)
    const target = from.schema['x-relation']?.split('.')[0]
    if (!target) return this.tell('x-lookup', `"${relation}" is not a relation`)
    const to = this.#known(target, path, 'x-lookup')
    if (to) this.#fits(schema, to, path)
  }

  /** The relation, where the database would have to look through all records for it. */
  rollup({ entity, field, path, fn, filter = [] }: Rollup): string | undefined {
    const relation = this.#known(entity, field, 'x-rollup/field')
    if (relation && relation.schema['x-relation']?.split('.')[0] !== this.links.family.name)
      this.tell('x-rollup/field', `"${field}" does not point at ${this.links.family.name}`)
    if (fn !== 'count' && !path) this.tell('x-rollup', `"${fn}" needs a number: add "path"`)
    const number = path ? this.#known(entity, path, 'x-rollup/path') : undefined
    if (number && number.type.storage !== 'number')
      this.tell('x-rollup/path', `"${path}" is not a number`)
    for (const [index, { path: by, op, value }] of filter.entries()) {
      const compared = this.#known(entity, by, `x-rollup/filter/${index}`)
      const problem = compared && filterProblem(compared, { path: by, op, value })
      if (problem) this.tell(`x-rollup/filter/${index}`, problem)
    }
    return relation?.custom && relation.schema['x-filter'] === false ? field : undefined
  }

  /** A kept, readable field of another entity: a chain of lookups could close to a circle. */
  #known(key: string, path: string, hint: string): Field | undefined {
    const family = this.#familyOf(key)
    if (!family) {
      if (this.links.context.find) this.tell(hint, `there is no entity "${key}"`)
      return undefined
    }
    const field = fieldIn(family, path)
    if (!field) this.tell(hint, `${key} has no field "${path}"`)
    else if (field.derived)
      this.tell(hint, `"${path}" is computed or looked up itself: take the field it comes from`)
    else if (field.encrypted) this.tell(hint, `"${path}" is encrypted: the database cannot read it`)
    else return field
    return undefined
  }

  #familyOf(key: string) {
    const { family, context } = this.links
    if (key === family.name) return family
    const found = context.find?.('entity', key)
    return found?.kind === 'entity' ? new EntityFamily(found, context) : undefined
  }

  #fits(schema: FieldSchema, to: Field, path: string) {
    if (to.type.storage === 'json' || to.type.name === 'money')
      return this.tell('x-lookup', `"${path}" is no single value: look up a text, number or date`)
    const wanted = jsonType(to.valueSchema)
    if (jsonType(schema) !== wanted)
      return this.tell('x-lookup', `"${path}" has the type ${wanted}: write "type": "${wanted}"`)
    const { format } = to.valueSchema
    if (format !== schema.format && ['date', 'date-time'].includes(format ?? schema.format ?? ''))
      this.tell('x-lookup', `"${path}" has the format ${format ?? 'text'}: write it here as well`)
  }
}

/** A field of an entity or of any of its variants. */
function fieldIn(family: EntityFamily, path: string): Field | undefined {
  const custom = path.startsWith('custom.')
  const key = path.replace(/^custom\./, '')
  const fields = custom ? family.customOfAll : family.columns
  const schema = Object.hasOwn(fields, key) ? fields[key] : undefined
  if (!schema || !fieldTypeOf(schema)) return undefined
  return new Field(schema, { key, custom, required: false })
}

function filterProblem(
  field: Field,
  { path, op, value }: { path: string; op: string; value: string }
) {
  if (!field.filterable) return `lists cannot be filtered by "${path}"`
  try {
    Filter.from(field, { path, op: op as Operator, value })
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}
