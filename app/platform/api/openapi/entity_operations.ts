import { nullable, ref, text } from '#platform/api/openapi/json_schema'
import type { JsonSchema, QueryParameter } from '#platform/api/openapi/operation'
import type { Entity } from '#platform/entities/entity'
import { variantKey } from '#platform/entities/entity_documents'
import { pascalCase } from '#platform/entities/entity_openapi'
import type { Field } from '#platform/entities/field'

/** What a definition adds to the document: the shapes of its records and what lists of them understand. */
export class EntityOperations {
  constructor(private readonly entity: Entity) {}

  /** Of the entity and of each of its variants: `Equipment`, `EquipmentInput`, `EquipmentPatch`, `EquipmentElevator` … */
  get schemas(): Record<string, JsonSchema> {
    const variants = this.entity.variants.map((variant) => this.entity.forVariant(variantKey(variant))!)
    return Object.assign({}, ...[this.entity, ...variants].map((entity) => this.#componentsOf(entity)))
  }

  get listParameters(): QueryParameter[] {
    return [
      { name: 'cursor', description: 'Instead of page: what next_cursor said; stable while records are added', schema: text },
      commaList('sort', 'Fields to sort by, descending with a minus', this.#sortable.flatMap((path) => [path, `-${path}`])),
      { name: 'search', description: 'Words in names, numbers and texts, case and accents aside', schema: text },
      commaList('fields', 'Fields to answer instead of all; id always comes along', this.#fields.map(({ path }) => path)),
      this.includeParameter,
      {
        name: 'filter',
        description: 'filter[path][operator]=value; ?path=value is equality. in, nin and between take comma lists',
        schema: { type: 'object', properties: Object.fromEntries(this.#filterable.map((field) => [field.path, operatorsOf(field)])) },
        style: 'deepObject',
        explode: true,
      },
    ]
  }

  get includeParameter(): QueryParameter {
    return commaList('include', 'Records to embed, each as its id and label', this.#includes)
  }

  /** `include` embeds, and `etag` comes with a change of state. */
  #componentsOf(entity: Entity): Record<string, JsonSchema> {
    const components = entity.openapi() as Record<string, JsonSchema>
    const name = pascalCase(entity.definitionKey)
    const { properties, ...record } = components[name]
    const embedded = Object.fromEntries(this.#includes.map((include) => [include, nullable(ref('Reference'))]))
    return { ...components, [name]: { ...record, properties: { ...(properties as object), ...embedded, etag: text } } }
  }

  get #fields() {
    return this.entity.fields
  }

  get #includes() {
    return this.#fields.flatMap(({ include }) => include ?? [])
  }

  get #sortable() {
    return this.#fields.filter(({ sortable }) => sortable).map(({ path }) => path)
  }

  get #filterable() {
    return this.#fields.filter(({ filterable }) => filterable)
  }
}

function commaList(name: string, description: string, values: string[]): QueryParameter {
  return { name, description, schema: { type: 'array', items: { enum: values } }, style: 'form', explode: false }
}

function operatorsOf({ operators }: Field): JsonSchema {
  return { type: 'object', properties: Object.fromEntries(operators.map((operator) => [operator, text])), additionalProperties: false }
}
