import type { HttpContext } from '@adonisjs/core/http'
import { assertCreatable, lockedRecord } from '#models/locked_record'
import { visibleRecords } from '#models/visible_records'
import type { Noun } from '#models/visibility'
import type { EntityModel } from '#platform/entities/entity_model'
import { parseListQuery } from '#platform/entities/query/parse_list_query'

/** What every noun with a definition answers alike: list, one, create, replace, change, delete, restore. */
export abstract class EntityController {
  protected abstract readonly noun: Noun
  protected abstract readonly model: typeof EntityModel

  async index({ principal, request, reply }: HttpContext) {
    const records = await visibleRecords(principal, this.noun)
    const { data, pagination } = await records.list(request.qs())
    return reply.text(data, { pagination })
  }

  async show({ principal, params, request, reply }: HttpContext) {
    const records = await visibleRecords(principal, this.noun)
    const { data, row_version: version } = await records.record(
      params.id,
      parseListQuery(request.qs()).include
    )
    return reply.record(data, `"${version}-${params.id.slice(-8)}"`)
  }

  async store(ctx: HttpContext) {
    const { principal, actor, request, response, reply } = ctx
    principal.authorize(`create_${this.noun}`)
    const record = new this.model()
    await record.accept(request.body(), 'create', actor)
    await record.store('created', actor)
    await assertCreatable(record, this.noun, principal)
    await this.created(record, ctx)
    response.header('ETag', record.etag)
    return reply.created(
      await record.toAnswer(actor.viewer),
      reply.url(`/${this.noun}/${record.id}/`)
    )
  }

  async update(ctx: HttpContext) {
    const { principal, actor, params, request } = ctx
    const record = await lockedRecord(this.model, params.id, { principal, action: 'update' })
    record.assertMatches(request.header('if-match'))
    await record.accept(request.body(), request.method() === 'PUT' ? 'replace' : 'patch', actor)
    await record.store('updated', actor)
    return this.answer(ctx, record)
  }

  async destroy({ principal, actor, params, request, reply }: HttpContext) {
    const record = await lockedRecord(this.model, params.id, { principal, action: 'delete' })
    record.assertMatches(request.header('if-match'))
    await record.remove(actor)
    return reply.none()
  }

  async restore(ctx: HttpContext) {
    const { principal, actor, params } = ctx
    const record = await lockedRecord(this.model, params.id, {
      principal,
      action: 'delete',
      deleted: true,
    })
    await record.restore(actor)
    return this.answer(ctx, record)
  }

  /** What comes with a new record of this noun. */
  protected async created(_record: EntityModel, _ctx: HttpContext) {}

  protected async answer({ actor, response, reply }: HttpContext, record: EntityModel) {
    response.header('ETag', record.etag)
    return reply.ok(await record.toAnswer(actor.viewer))
  }
}
