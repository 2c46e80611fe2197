import type { HttpContext } from '@adonisjs/core/http'
import { EntityReadsController } from '#controllers/entity_reads_controller'
import { addressOf } from '#models/noun'
import { assertCreatable, lockedRecord } from '#models/locked_record'
import { recordAnswer } from '#models/record_answer'
import type { EntityModel } from '#platform/entities/entity_model'

/** What every noun with a definition answers alike when it is written. */
export abstract class EntityController extends EntityReadsController {
  protected abstract readonly model: typeof EntityModel

  async store(ctx: HttpContext) {
    const { principal, actor, request, response, reply } = ctx
    principal.authorize(`create_${this.noun}`)
    const record = new this.model()
    await record.accept(request.body(), 'create', actor)
    await record.store('created', actor)
    await assertCreatable(record, this.noun, principal)
    await this.created(record, ctx)
    response.header('ETag', record.etag)
    const url = reply.url(`${addressOf(this.noun)}/${record.id}/`)
    return reply.created(await recordAnswer(record, principal), url)
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

  protected async answer({ principal, response, reply }: HttpContext, record: EntityModel) {
    response.header('ETag', record.etag)
    return reply.ok(await recordAnswer(record, principal))
  }
}
