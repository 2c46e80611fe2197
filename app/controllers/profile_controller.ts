import type { HttpContext } from '@adonisjs/core/http'
import { chooseLanguage } from '#models/language_choice'
import type { Principal } from '#models/principal'
import type Tenant from '#platform/tenancy/tenant'
import PrincipalTransformer from '#transformers/principal_transformer'
import TenantTransformer from '#transformers/tenant_transformer'
import { profileValidator } from '#validators/auth_validators'

/** The user who asks. */
export default class ProfileController {
  show({ principal, tenant, reply }: HttpContext) {
    return reply.ok(profile(principal, tenant!))
  }

  async update({ principal, tenant, request, reply }: HttpContext) {
    const { locale = principal.locale } = await profileValidator.validate(request.body())
    if (locale !== principal.locale) await chooseLanguage(principal.id, locale)
    return reply.ok({ ...profile(principal, tenant!), locale })
  }
}

function profile(principal: Principal, tenant: Tenant) {
  const company = new TenantTransformer(tenant).forPeople()
  return { ...new PrincipalTransformer(principal).toObject(), tenant: company }
}
