import type { HttpContext } from '@adonisjs/core/http'
import { FactorReset } from '#models/factor_reset'
import User from '#models/user'
import { proofValidator } from '#validators/auth_validators'

/** Takes away the second factor of somebody who lost it. */
export default class FactorResetsController {
  async store({ params, request, reply, principal, actor }: HttpContext) {
    principal.authorize('update_users')
    const user = await User.present().where('id', params.id).firstOrFail()
    const proof = await proofValidator.validate(request.body())
    await new FactorReset(principal, actor).run(user, proof)
    return reply.none()
  }
}
