import { nullable, ref, text } from '#platform/api/openapi/json_schema'
import type { JsonSchema, QueryParameter } from '#platform/api/openapi/operation'
import type { Entity } from '#platform/entities/entity'
import { variantKey } from '#platform/entities/entity_documents'
import { pascalCase } from '#platform/entities/entity_openapi'
import type { Field } from '#platform/entities/field'
import type { Viewer } from '#platform/entities/viewer'

/** What a definition adds to the document: the shapes of its records and what lists of them understand. */
export class EntityOperations {
  constructor(
    private readonly entity: Entity,
    private readonly viewer?: Viewer
  ) {}

  /** Of the entity and of each of its variants: `Equipment`, `EquipmentInput`, `EquipmentPatch`, `EquipmentElevator` … */
  get schemas(): Record<string, JsonSchema> {
    const variants = this.entity.variants.map((variant) =>
      this.entity.forVariant(variantKey(variant))!
    )
    return Object.assign(
      {},
      ...[this.entity, ...variants].map((entity) => this.#componentsOf(entity))
    )
  }

  get listParameters(): QueryParameter[] {
    return [
      {
        name: 'cursor',
        description: 'Instead of page: what next_cursor said; stable while records are added',
        schema: text,
      },
      commaList(
        'sort',
        'Fields to sort by, descending with a minus',
        this.#sortable.flatMap((path) => [path, `-${path}`])
      ),
      {
        name: 'search',
        description: 'Words in names, numbers and texts, case and accents aside',
        schema: text,
      },
      commaList(
        'fields',
        'Fields to answer instead of all; id always comes along',
        this.#fields.map(({ path }) => path)
      ),
      this.includeParameter,
      this.#groupParameter,
      {
        name: 'filter',
        description:
          'filter[path][operator]=value; ?path=value is equality. in, nin and between take comma lists',
        schema: {
          type: 'object',
          properties: Object.fromEntries(
            this.#filterable.map((field) => [field.path, operatorsOf(field)])
          ),
        },
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
    const name = pascalCase(entity.definitionKey)
    const hidden = entity.restricted.filter((field) => !field.viewableBy(this.viewer))
    const told = Object.entries(entity.openapi() as Record<string, JsonSchema>).map(
      ([use, schema]) => [use, without(schema, hidden)] as const
    )
    const { [name]: record, ...inputs } = Object.fromEntries(told)
    const embedded = Object.fromEntries(
      this.#includes.map((include) => [include, nullable(ref('Reference'))])
    )
    return {
      [name]: {
        ...record,
        properties: { ...(record.properties as object), ...embedded, etag: text },
      },
      ...inputs,
    }
  }

  get #fields() {
    return this.entity.fields.filter((field) => field.viewableBy(this.viewer))
  }

  get #includes() {
    return this.#fields.flatMap(({ include }) => include ?? [])
  }

  get #sortable() {
    return this.#fields.filter(({ sortable }) => sortable).map(({ path }) => path)
  }

  get #groupParameter(): QueryParameter {
    const groupable = this.#fields.filter((field) => field.groupable)
    return commaList(
      'group_by',
      'A field whose values meta.groups counts, the 100 most frequent; of two the second is counted within the first, as `within`',
      groupable.map(({ path }) => path)
    )
  }

  get #filterable() {
    return this.#fields.filter(({ filterable }) => filterable)
  }
}

function commaList(name: string, description: string, values: string[]): QueryParameter {
  return {
    name,
    description,
    schema: { type: 'array', items: { enum: values } },
    style: 'form',
    explode: false,
  }
}

function operatorsOf({ operators }: Field): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(operators.map((operator) => [operator, text])),
    additionalProperties: false,
  }
}

/** A shape without the fields its reader may not see. */
function without(schema: JsonSchema, hidden: Field[]): JsonSchema {
  if (hidden.length === 0) return schema
  const { custom, ...columns } = (schema.properties ?? {}) as Record<string, JsonSchema>
  const own = omit(
    { ...schema, properties: columns },
    hidden.filter((field) => !field.custom)
  )
  const part = custom && {
    custom: omit(
      custom,
      hidden.filter((field) => field.custom)
    ),
  }
  return { ...own, properties: { ...(own.properties as object), ...part } }
}

function omit(schema: JsonSchema, fields: Field[]): JsonSchema {
  const keys = fields.map(({ key }) => key)
  const properties = Object.entries((schema.properties ?? {}) as object).filter(
    ([key]) => !keys.includes(key)
  )
  const required = ((schema.required ?? []) as string[]).filter((key) => !keys.includes(key))
  return { ...schema, properties: Object.fromEntries(properties), required }
}
