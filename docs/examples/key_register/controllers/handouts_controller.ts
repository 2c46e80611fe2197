import type { HttpContext } from '@adonisjs/core/http'
import { lockedRecord } from 'fieldrino/models/locked_record'
import { recordAnswer } from 'fieldrino/models/record_answer'
import Key from '../models/key.js'
import { handoutValidator } from '../validators/handout.js'

/** A key goes to somebody, and comes back. */
export default class HandoutsController {
  async store(ctx: HttpContext) {
    const key = await this.find(ctx)
    await key.handOut(await handoutValidator.validate(ctx.request.body()), ctx.actor)
    return this.answer(ctx, key)
  }

  async destroy(ctx: HttpContext) {
    const key = await this.find(ctx)
    await key.takeBack(ctx.actor)
    return this.answer(ctx, key)
  }

  private async find({ principal, params }: HttpContext) {
    principal.authorize('issue_keys')
    return lockedRecord(Key, params.id, { principal, action: 'view' })
  }

  private async answer({ principal, reply }: HttpContext, key: Key) {
    return reply.ok(await recordAnswer(key, principal))
  }
}
