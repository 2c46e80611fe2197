/** The part of JSON Schema our meta-schemas are written in. */
export type MetaSchema = {
  $ref?: string
  $defs?: Record<string, MetaSchema>
  type?: string | string[]
  title?: string
  description?: string
  enum?: unknown[]
  const?: unknown
  properties?: Record<string, MetaSchema>
  required?: string[]
  propertyNames?: MetaSchema
  additionalProperties?: boolean | MetaSchema
  items?: MetaSchema
  allOf?: MetaSchema[]
  anyOf?: MetaSchema[]
  oneOf?: MetaSchema[]
  then?: MetaSchema
  else?: MetaSchema
  pattern?: string
  format?: string
  minimum?: number
  maximum?: number
  maxLength?: number
  maxItems?: number
}

/** References that lead to references: more are a circle. */
const FAR = 20

/** Every schema that says something of what stands at a path, nearest first; none where nothing may stand. */
export function schemasAt(meta: MetaSchema, path: string[]): MetaSchema[] {
  return path.reduce(
    (schemas, key) =>
      schemas.flatMap((schema) => inside(schema, key).flatMap((one) => all(one, meta))),
    all(meta, meta)
  )
}

/** What an object at a path may hold: key → what is said of its value. */
export function propertiesAt(meta: MetaSchema, path: string[]): Map<string, MetaSchema[]> {
  const names = new Map<string, MetaSchema[]>()
  for (const { properties = {} } of schemasAt(meta, path))
    for (const [name, property] of Object.entries(properties).filter(isSchema))
      names.set(name, [...(names.get(name) ?? []), ...all(property, meta)])
  return names
}

/** The values that may stand at a path, as far as they are few and known. */
export function valuesAt(meta: MetaSchema, path: string[]): unknown[] {
  const values = schemasAt(meta, path).flatMap((schema) => {
    if (schema.const !== undefined) return [schema.const]
    if (schema.enum) return schema.enum
    return typesOf(schema).includes('boolean') ? [true, false] : []
  })
  return [...new Set(values)]
}

export function typesOf({ type }: MetaSchema): string[] {
  return type === undefined ? [] : [type].flat()
}

/** `false` says that a key is not for here. */
function isSchema([, property]: [string, MetaSchema | boolean]) {
  return typeof property === 'object'
}

/** A schema with all it refers to and is put together from. */
function all(schema: MetaSchema, meta: MetaSchema, left = FAR): MetaSchema[] {
  if (!left) return []
  const parts = [
    ...(schema.$ref ? [target(schema.$ref, meta)] : []),
    ...(schema.allOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.then ? [schema.then] : []),
    ...(schema.else ? [schema.else] : []),
  ]
  return [schema, ...parts.flatMap((part) => (part ? all(part, meta, left - 1) : []))]
}

function target(ref: string, meta: MetaSchema) {
  return meta.$defs?.[ref.replace('#/$defs/', '')]
}

function inside({ properties, additionalProperties, items }: MetaSchema, key: string) {
  const named = properties && Object.hasOwn(properties, key) ? properties[key] : undefined
  if (named) return [named]
  if (items && /^\d+$/.test(key)) return [items]
  return typeof additionalProperties === 'object' ? [additionalProperties] : []
}
