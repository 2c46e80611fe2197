/** A JSON Schema 2020-12, as OpenAPI 3.1 takes it. */
export type JsonSchema = Record<string, unknown>

/** What a request carries: JSON by a validator or schema, or a form with files. */
export type RequestBody = { schema: JsonSchema; contentType?: string; optional?: true }

/** What a success looks like; without a schema it has no body. */
export type Answer = {
  status: number
  says: string
  schema?: JsonSchema
  /** Anything but JSON stands outside the envelope. */
  contentType?: string
  /** A JSON document of its own instead of the envelope. */
  bare?: true
  paged?: true
  location?: true
  etag?: true
  /** What `meta` holds besides. */
  meta?: Record<string, JsonSchema>
}

export type QueryParameter = {
  name: string
  description: string
  schema: JsonSchema
  style?: 'form' | 'deepObject'
  explode?: boolean
}

export type PathParameters = Record<string, { description: string; schema: JsonSchema }>

/** What one route does, in the words of those who call it. */
export type Operation = {
  summary: string
  description?: string
  /** What the caller's role must grant; absent where every known user may. */
  permission?: string
  query?: QueryParameter[]
  /** Path parameters other than `id` that are its own; else the noun's. */
  parameters?: PathParameters
  /** The list of the noun's entity: filters, sorting, search and pages by its fields. */
  listed?: true
  /** One record of the noun's entity, with what `include` may name. */
  including?: true
  body?: RequestBody
  answer: Answer
  /** Honours If-Match. */
  ifMatch?: true
}

/** A noun of the API: its routes by name (without the door's prefix) and the shapes they answer. */
export type NounDescription = {
  tag: string
  about: string
  /** The plugin it comes with. */
  plugin?: string
  /** The entity whose fields, the tenant's own included, its shapes are made of. */
  entity?: string
  schemas?: Record<string, JsonSchema>
  /** Path parameters other than `id`. */
  parameters?: PathParameters
  operations: Record<string, Operation>
}
