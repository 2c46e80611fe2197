import type { HttpContext } from '@adonisjs/core/http'
import { EmailVerification } from '#models/email_verification'
import { tokenValidator } from '#validators/auth_validators'

/** Confirms that a user reads the address they gave. */
export default class EmailVerificationsController {
  async store({ request, reply, tenant }: HttpContext) {
    const { token } = await tokenValidator.validate(request.body())
    await new EmailVerification(tenant!).confirm(token)
    return reply.none()
  }

  /** A new link for the one who asks. */
  async resend({ response, reply, tenant, principal }: HttpContext) {
    await new EmailVerification(tenant!).ask(principal)
    response.status(202)
    return reply.ok({
      message: principal.isVerified
        ? 'Your address is confirmed already'
        : 'A new link is on its way',
    })
  }
}
