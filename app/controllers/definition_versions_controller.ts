import type { HttpContext } from '@adonisjs/core/http'
import User from '#models/user'
import { DefinitionLifeCycle } from '#platform/definitions/definition_life_cycle'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import { definitionKind, listOptions } from '#validators/definition'
import DefinitionVersionTransformer from '#transformers/definition_version_transformer'

export default class DefinitionVersionsController {
  async index({ request, params, principal, reply }: HttpContext) {
    principal.authorize('view_definitions')
    const { page = 1, page_size = 50 } = await request.validateUsing(listOptions, { data: request.qs() })
    const [kind, key] = [definitionKind(params.kind), params.key as string]
    const versions = await new DefinitionLifeCycle(kind, key).versions().paginate(page, page_size)
    const rows = versions.all()
    const users = await User.query().whereIn('id', rows.map(({ authorId }) => authorId).filter((id) => id !== null))
    const authors = new Map(users.map((user) => [user.id, { id: user.id, label: user.fullName }]))
    const before = rows.map((_, at) => rows[at + 1]?.document ?? systemDefinitions().find(kind, key))
    const history = rows.map((row, at) => new DefinitionVersionTransformer(row).inHistory(before[at], authors))
    const pagination = { page, page_size, total: versions.total, total_pages: versions.lastPage, next_cursor: null }
    return reply.ok(history, { pagination })
  }
}
