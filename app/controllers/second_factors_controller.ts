import type { HttpContext } from '@adonisjs/core/http'
import { SecondFactorSettings } from '#models/second_factor_settings'
import { codeValidator, passwordValidator } from '#validators/auth_validators'

/** One's own second factor: set up, confirm, switch off. */
export default class SecondFactorsController {
  async show({ principal, actor, reply }: HttpContext) {
    return reply.ok(await new SecondFactorSettings(principal, actor).state())
  }

  async store({ principal, actor, tenant, reply }: HttpContext) {
    return reply.ok(await new SecondFactorSettings(principal, actor).begin(tenant!.name))
  }

  async confirm({ request, principal, actor, reply }: HttpContext) {
    const { code } = await codeValidator.validate(request.body())
    const codes = await new SecondFactorSettings(principal, actor).confirm(code)
    return reply.ok({ recovery_codes: codes })
  }

  async renewCodes({ request, principal, actor, reply }: HttpContext) {
    const { password } = await passwordValidator.validate(request.body())
    const codes = await new SecondFactorSettings(principal, actor).renewCodes(password)
    return reply.ok({ recovery_codes: codes })
  }

  async destroy({ request, principal, actor, reply }: HttpContext) {
    const { password } = await passwordValidator.validate(request.body())
    await new SecondFactorSettings(principal, actor).remove(password)
    return reply.none()
  }
}
