import type { HttpContext } from '@adonisjs/core/http'
import { PasswordReset } from '#models/password_reset'
import { newPasswordValidator, passwordResetValidator } from '#validators/auth_validators'

/** A forgotten password: a link by mail, then a new one. */
export default class PasswordResetsController {
  async store({ request, response, reply, tenant }: HttpContext) {
    const { email } = await passwordResetValidator.validate(request.body())
    await new PasswordReset(tenant!).ask(email)
    response.status(202)
    return reply.ok({ message: 'If this address belongs to an account, a link is on its way' })
  }

  async update({ request, reply, tenant }: HttpContext) {
    const { token, password } = await newPasswordValidator.validate(request.body())
    await new PasswordReset(tenant!).confirm(token, password)
    return reply.none()
  }
}
