import { createHash } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { documentedEntities } from '#models/documented_entities'
import type { Principal } from '#models/principal'
import { apiDescription } from '#platform/api/openapi/api_description'
import { API_PREFIX } from '#platform/api/openapi/api_routes'
import { clientTypes } from '#platform/api/openapi/client_types'
import { openapiDocument } from '#platform/api/openapi/openapi_document'
import { enabledPlugins } from '#platform/plugins/enabled_plugins'
import { tenantUrl } from '#platform/tenancy/tenant_url'

/** The API in words for programs: with the tenant's own fields for its people. */
export default class OpenapiController {
  async show(ctx: HttpContext) {
    const { request, response } = ctx
    const text = JSON.stringify(await documentFor(ctx))
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
    response
      .header('ETag', etag)
      .header('Cache-Control', 'private, no-cache')
      .header('Vary', 'Authorization, Cookie, X-Tenant')
    if (request.header('if-none-match') === etag) return response.status(304).send(null)
    return response.header('Content-Type', 'application/json; charset=utf-8').send(text)
  }

  /** The same for TypeScript, to be kept beside a program. */
  async types(ctx: HttpContext) {
    const text = await clientTypes(await documentFor(ctx))
    return ctx.response
      .header('Content-Type', 'text/plain; charset=utf-8')
      .header('Content-Disposition', 'attachment; filename="fieldrino.d.ts"')
      .header('Cache-Control', 'private, no-cache')
      .send(text)
  }
}

/** What whoever asks may know of the API. */
export async function documentFor(ctx: HttpContext) {
  const { tenant, principal } = ctx as Partial<Pick<HttpContext, 'tenant' | 'principal'>>
  const description = principal ? apiDescription.within(await enabledPlugins()) : apiDescription
  const entities = await documentedEntities(description.entityKeys, {
    own: principal !== undefined,
  })
  const server = tenant ? tenantUrl(tenant.slug, API_PREFIX) : API_PREFIX
  const viewer = principal && viewerOf(principal)
  return openapiDocument({ entities, server, viewer, description })
}

function viewerOf({ roleKey, grants }: Principal) {
  return { role: roleKey, permissions: grants }
}
