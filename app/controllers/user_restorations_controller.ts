import type { HttpContext } from '@adonisjs/core/http'
import User from '#models/user'
import { UserAdministration } from '#models/user_administration'
import UserTransformer from '#transformers/user_transformer'

/** Brings a deleted user back. */
export default class UserRestorationsController {
  async store({ params, reply, principal, actor }: HttpContext) {
    principal.authorize('delete_users')
    const user = await User.locked(params.id, { deleted: true })
    await new UserAdministration(principal, actor).restore(user)
    return reply.record(JSON.stringify(await UserTransformer.one(user)), user.etag)
  }
}
