import type { HttpContext } from '@adonisjs/core/http'
import { Attempts } from '#models/attempts'
import { FirstLogin } from '#models/first_login'
import { TenantSignup } from '#models/tenant_signup'
import { deviceOf } from '#platform/api/device_of'
import { E_NOT_FOUND } from '#platform/errors'
import PrincipalTransformer from '#transformers/principal_transformer'
import TenantTransformer from '#transformers/tenant_transformer'
import { registrationValidator } from '#validators/auth_validators'

/** A company signs up, at the bare address. */
export default class RegistrationsController {
  async store({ request, reply, tenant: host, locale }: HttpContext) {
    if (host)
      throw new E_NOT_FOUND('Companies sign up at the bare address, without a company in front')
    await Attempts.registerPerIp.count(request.ip())

    const signup = new TenantSignup({
      ...(await registrationValidator.validate(request.body())),
      locale,
    })
    const tenant = await signup.run()
    const { principal, tokens, handoffUrl } = await new FirstLogin(tenant, signup.adminId).run(
      deviceOf(request)
    )
    const company = new TenantTransformer(tenant).toObject()
    const user = new PrincipalTransformer(principal).toObject()
    return reply.created({ tenant: company, user, ...tokens, handoff_url: handoffUrl }, company.url)
  }
}
