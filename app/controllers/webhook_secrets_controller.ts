import type { HttpContext } from '@adonisjs/core/http'
import { signingSecret } from '#platform/outbound/signature'

/** What receivers of webhooks check signatures with. */
export default class WebhookSecretsController {
  show({ principal, tenant, reply }: HttpContext) {
    principal.authorize('publish_definitions')
    return reply.ok({ secret: signingSecret(tenant!.id) })
  }
}
