import type { HttpContext } from '@adonisjs/core/http'
import { peoplePage } from '#models/people_page'
import Role from '#models/role'
import { RoleAdministration, type RoleInput } from '#models/role_administration'
import RoleTransformer from '#transformers/role_transformer'
import { newRoleValidator, roleValidator, wholeRoleValidator } from '#validators/people_validators'

/** What a role is that does not say otherwise. */
const DEFAULTS = { grants: [] as string[], requiresSecondFactor: false }

/** What the people of a company may do, by role. */
export default class RolesController {
  async index({ request, reply, principal }: HttpContext) {
    principal.authorize('view_roles')
    const { rows, pagination } = await peoplePage(Role.byTitle(), request.qs())
    const roles = rows.map((role) => new RoleTransformer(role).toObject())
    return reply.ok(roles, { pagination })
  }

  async show({ params, reply, principal }: HttpContext) {
    principal.authorize('view_roles')
    const role = await Role.findOrFail(params.id)
    return reply.record(JSON.stringify(new RoleTransformer(role).toObject()), role.etag)
  }

  async store({ request, reply, principal, actor }: HttpContext) {
    principal.authorize('create_roles')
    const input = { ...DEFAULTS, ...(await newRoleValidator.validate(request.body())) }
    const role = await new RoleAdministration(principal, actor).create(input)
    return reply.created(new RoleTransformer(role).toObject(), reply.url(`/roles/${role.id}/`))
  }

  async update(ctx: HttpContext) {
    return this.change(ctx, await roleValidator.validate(ctx.request.body()))
  }

  async replace(ctx: HttpContext) {
    const input = await wholeRoleValidator.validate(ctx.request.body())
    return this.change(ctx, { ...DEFAULTS, ...input })
  }

  async destroy({ params, request, reply, principal, actor }: HttpContext) {
    principal.authorize('delete_roles')
    const role = await Role.locked(params.id)
    role.assertMatches(request.header('if-match'))
    await new RoleAdministration(principal, actor).remove(role)
    return reply.none()
  }

  private async change(ctx: HttpContext, input: RoleInput) {
    const { params, request, reply, principal, actor } = ctx
    principal.authorize('update_roles')
    const role = await Role.locked(params.id)
    role.assertMatches(request.header('if-match'))
    await new RoleAdministration(principal, actor).change(role, input)
    return reply.record(JSON.stringify(new RoleTransformer(role).toObject()), role.etag)
  }
}
