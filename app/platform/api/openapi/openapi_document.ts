import { API_VERSION } from '#platform/api/reply'
import { apiDescription, type ApiDescription } from '#platform/api/openapi/api_description'
import { apiRoutes } from '#platform/api/openapi/api_routes'
import {
  answerHeaders,
  commonParameters,
  commonResponses,
  commonSchemas,
} from '#platform/api/openapi/common_components'
import { EntityOperations } from '#platform/api/openapi/entity_operations'
import type { JsonSchema } from '#platform/api/openapi/operation'
import { ownEntityPaths } from '#platform/api/openapi/own_entity_paths'
import { OperationDocument } from '#platform/api/openapi/operation_document'
import type { Entity } from '#platform/entities/entity'
import type { Viewer } from '#platform/entities/viewer'

export type OpenapiDocument = {
  openapi: '3.1.1'
  paths: Record<string, Record<string, JsonSchema>>
  components: { schemas: Record<string, JsonSchema> } & Record<string, unknown>
} & Record<string, unknown>

type Source = {
  /** The entities whose fields are told: the tenant's own for its people, the system's for everybody else. */
  entities: Entity[]
  server: string
  /** Fields this reader may not see are not told. */
  viewer?: Viewer
  description?: ApiDescription
}

const ABOUT =
  'Every answer stands in one envelope: success, data and meta, or success: false with an error whose code is stable. ' +
  'Times are UTC, ids are UUIDs, and a slash at the end of an address is optional.'

/** OpenAPI 3.1 of the API as it is: out of its routes, their descriptions, validators and definitions. */
export function openapiDocument({
  entities,
  server,
  viewer,
  description = apiDescription,
}: Source): OpenapiDocument {
  const operations = new Map(
    entities.map((entity) => [entity.definitionKey, new EntityOperations(entity, viewer)])
  )
  return {
    openapi: '3.1.1',
    info: { title: 'FieldRino API', version: API_VERSION, description: ABOUT },
    servers: [{ url: server }],
    tags: tagsOf(description, entities),
    security: [{ bearer: [] }],
    paths: pathsOf(description, operations, { entities, viewer }),
    components: {
      schemas: schemasOf(description, [...operations.values()]),
      responses: commonResponses,
      parameters: commonParameters,
      headers: answerHeaders,
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'The access_token of POST /auth/login/',
        },
      },
    },
  }
}

/** A noun's own shapes stand before those of its entity. */
function schemasOf(
  { nouns }: ApiDescription,
  entities: EntityOperations[]
): Record<string, JsonSchema> {
  const parts = [
    commonSchemas,
    ...entities.map(({ schemas }) => schemas),
    ...nouns.map(({ schemas }) => schemas),
  ]
  return Object.assign({}, ...parts)
}

/** Routes nobody described are left out here; a test names them. */
function pathsOf(
  description: ApiDescription,
  operations: Map<string, EntityOperations>,
  own: { entities: Entity[]; viewer?: Viewer }
) {
  const paths: OpenapiDocument['paths'] = {}
  for (const route of apiRoutes()) {
    const described = description.find(route.name)
    if (!described) continue
    const entity = operations.get(described.noun.entity ?? '')
    const operation = new OperationDocument(route, described, entity).toObject()
    for (const one of [{ ...route, operation }, ...ownEntityPaths(route, described, own)])
      (paths[one.path] ??= {})[one.method] = one.operation
  }
  return paths
}

function tagsOf({ nouns }: ApiDescription, entities: Entity[]) {
  const own = entities.filter(({ isOwn }) => isOwn)
  return [
    ...nouns.map(({ tag, about }) => ({ name: tag, description: about })),
    ...own.map(({ title }) => ({ name: title, description: 'Defined by the company' })),
  ]
}
