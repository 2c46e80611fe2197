import type { HttpContext } from '@adonisjs/core/http'
import PrincipalTransformer from '#transformers/principal_transformer'
import TenantTransformer from '#transformers/tenant_transformer'

/** The user who asks. */
export default class ProfileController {
  show({ principal, tenant, reply }: HttpContext) {
    const company = new TenantTransformer(tenant!).forPeople()
    return reply.ok({ ...new PrincipalTransformer(principal).toObject(), tenant: company })
  }
}
