/** The parts of an OpenAPI 3.1 document that the page shows. */
export type ApiSchema = {
  $ref?: string
  type?: string | string[]
  title?: string
  description?: string
  format?: string
  enum?: (string | number | null)[]
  const?: unknown
  items?: ApiSchema
  properties?: Record<string, ApiSchema>
  additionalProperties?: boolean | ApiSchema
  required?: string[]
  anyOf?: ApiSchema[]
  allOf?: ApiSchema[]
  minimum?: number
  maximum?: number
  maxLength?: number
  default?: unknown
  examples?: unknown[]
}

export type ApiParameter = {
  $ref?: string
  name: string
  in: 'path' | 'query' | 'header'
  description?: string
  required?: boolean
  schema?: ApiSchema
}

export type ApiContent = Record<string, { schema: ApiSchema }>

export type ApiResponse = { $ref?: string; description: string; content?: ApiContent }

export type ApiOperation = {
  'operationId': string
  'tags': string[]
  'summary': string
  'description'?: string
  'x-permission'?: string
  'security'?: object[]
  'parameters': ApiParameter[]
  'requestBody'?: { required: boolean; content: ApiContent }
  'responses': Record<string, ApiResponse>
}

export type ApiDocument = {
  info: { title: string; version: string; description: string }
  servers: { url: string }[]
  tags: { name: string; description: string }[]
  paths: Record<string, Record<string, ApiOperation>>
  components: {
    schemas: Record<string, ApiSchema>
    parameters: Record<string, ApiParameter>
    responses: Record<string, ApiResponse>
  }
}

/** An operation with where it is. */
export type ApiCall = { method: string; path: string; operation: ApiOperation }
