import type { DescribedOperation } from '#platform/api/openapi/api_description'
import type { ApiRoute } from '#platform/api/openapi/api_routes'
import { EntityOperations } from '#platform/api/openapi/entity_operations'
import type { JsonSchema } from '#platform/api/openapi/operation'
import { OperationDocument } from '#platform/api/openapi/operation_document'
import type { Entity } from '#platform/entities/entity'
import { pascalCase } from '#platform/entities/entity_openapi'
import type { Viewer } from '#platform/entities/viewer'

const PREFIX = '/records/{entity}/'
const COMPONENT = /("#\/components\/schemas\/)Record((?:Input|Patch)?")/g

/** An operation on records of an entity the tenant invented: the address, shapes and filters of that entity. */
export type OwnPath = { path: string; method: string; operation: JsonSchema }

/** What one route under `/records/{entity}/` does, once more for each such entity by its own name. */
export function ownEntityPaths(
  route: ApiRoute,
  described: DescribedOperation,
  { entities, viewer }: { entities: Entity[]; viewer?: Viewer }
): OwnPath[] {
  if (!route.path.startsWith(PREFIX)) return []
  return entities
    .filter(({ isOwn }) => isOwn)
    .map((entity) => ({
      path: route.path.replace('{entity}', entity.key),
      method: route.method,
      operation: operationOf(entity, route, { described, viewer }),
    }))
}

function operationOf(
  entity: Entity,
  route: ApiRoute,
  { described, viewer }: { described: DescribedOperation; viewer?: Viewer }
): JsonSchema {
  const { key, title } = entity
  const own = {
    ...route,
    name: route.name.replace(/^records/, `records.${key}`),
    parameters: route.parameters.filter((name) => name !== 'entity'),
  }
  const generic = new OperationDocument(own, described, new EntityOperations(entity, viewer))
  const text = JSON.stringify(generic.toObject())
    .replaceAll(COMPONENT, `$1${pascalCase(key)}$2`)
    .replaceAll('{entity}', key)
  return { ...(JSON.parse(text) as JsonSchema), tags: [title] }
}
