import type { HttpContext } from '@adonisjs/core/http'
import { tenantEntities, tenantEntity } from '#models/tenant_entities'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { documentSchemaOf, documentTypesOf } from '#platform/definitions/document_schema'
import type { GatedKind } from '#platform/definitions/meta_schema'
import { toldMetaSchema } from '#platform/definitions/told_meta_schema'
import type { FormDefinition, WorkflowDefinition } from '#platform/definitions/types'
import { definitionKind } from '#validators/definition'

/** What programs read of a definition: JSON Schema and TypeScript. */
export default class DefinitionSchemasController {
  async schema({ params, principal, response }: HttpContext) {
    principal.authorize('view_definitions')
    const kind = definitionKind(params.kind)
    if (kind === 'entity')
      return response.json((await tenantEntity(params.key)).jsonSchema('write'))
    const { document } = await definitionRegistry.find<FormDefinition | WorkflowDefinition>(
      kind,
      params.key
    )
    return response.json(documentSchemaOf(document))
  }

  /** What a document of a kind may hold. */
  async meta({ params, principal, locale, reply }: HttpContext) {
    principal.authorize('view_definitions')
    return reply.ok(toldMetaSchema(definitionKind(params.kind) as GatedKind, locale))
  }

  async types({ params, principal, response }: HttpContext) {
    principal.authorize('view_definitions')
    const kind = definitionKind(params.kind)
    if (kind === 'entity')
      return typescript(response, await (await tenantEntity(params.key)).types())
    const { document } = await definitionRegistry.find<FormDefinition | WorkflowDefinition>(
      kind,
      params.key
    )
    return typescript(response, await documentTypesOf(document))
  }

  async allTypes({ principal, response }: HttpContext) {
    principal.authorize('view_definitions')
    const entities = await tenantEntities()
    const parts = await Promise.all(entities.map((entity) => entity.types()))
    return typescript(response, parts.join('\n'))
  }
}

function typescript(response: HttpContext['response'], text: string) {
  return response.header('Content-Type', 'text/plain; charset=utf-8').send(text)
}
