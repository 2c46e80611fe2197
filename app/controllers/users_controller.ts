import type { HttpContext } from '@adonisjs/core/http'
import User from '#models/user'
import { userList } from '#models/user_list'
import { UserAdministration } from '#models/user_administration'
import { UserWelcome } from '#models/user_welcome'
import UserTransformer from '#transformers/user_transformer'
import { newUserValidator, userValidator } from '#validators/people_validators'

/** What PUT means for what it does not name. */
const DEFAULTS = { firstName: null, lastName: null, isActive: true, facilityIds: null }

/** The people of a company. */
export default class UsersController {
  async index({ request, reply, principal, actor }: HttpContext) {
    principal.authorize('view_users')
    const { users, fields, pagination } = await userList(request.qs(), actor.viewer)
    return reply.ok(await UserTransformer.all(users, fields), { pagination })
  }

  async show({ params, reply, principal }: HttpContext) {
    principal.authorize('view_users')
    const user = await User.present().where('id', params.id).firstOrFail()
    return reply.record(JSON.stringify(await UserTransformer.one(user)), user.etag)
  }

  async store({ request, reply, principal, actor, tenant }: HttpContext) {
    principal.authorize('create_users')
    const input = await newUserValidator.validate(request.body())
    const welcome = input.password ? null : new UserWelcome(tenant!, principal)
    const user = await new UserAdministration(principal, actor).create(input)
    await user.load('role')
    await welcome?.send(user)
    return reply.created(await UserTransformer.one(user), reply.url(`/users/${user.id}/`))
  }

  async update(ctx: HttpContext) {
    return this.change(ctx, await userValidator.validate(ctx.request.body()))
  }

  async replace(ctx: HttpContext) {
    return this.change(ctx, { ...DEFAULTS, ...(await userValidator.validate(ctx.request.body())) })
  }

  async destroy({ params, request, reply, principal, actor }: HttpContext) {
    principal.authorize('delete_users')
    const user = await User.locked(params.id)
    user.assertMatches(request.header('if-match'))
    await new UserAdministration(principal, actor).remove(user)
    return reply.none()
  }

  private async change({ params, request, reply, principal, actor }: HttpContext, input: object) {
    principal.authorize('update_users')
    const user = await User.locked(params.id)
    user.assertMatches(request.header('if-match'))
    await new UserAdministration(principal, actor).change(user, input)
    return reply.record(JSON.stringify(await UserTransformer.one(user)), user.etag)
  }
}
