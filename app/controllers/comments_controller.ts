import type { HttpContext } from '@adonisjs/core/http'
import Comment from '#models/comment'
import { holderIn, holderOf } from '#models/holder'
import { assertOpen } from '#models/record_access'
import { commentValidator } from '#validators/task'

export default class CommentsController {
  async index({ principal, params, request, reply }: HttpContext) {
    await assertOpen(holderIn(params), 'view', principal)
    const { data, pagination } = await Comment.list(holderIn(params), request.qs())
    return reply.text(data, { pagination })
  }

  async store({ principal, actor, params, request, reply }: HttpContext) {
    const { body } = await commentValidator.validate(request.body())
    await assertOpen(holderIn(params), 'update', principal)
    const comment = await Comment.write(holderIn(params), body, actor)
    return reply.createdText(await comment.toAnswer(), reply.url(`/comments/${comment.id}/`))
  }

  async show({ principal, params, reply }: HttpContext) {
    const comment = await Comment.query()
      .where('id', params.id)
      .whereNull('deletedAt')
      .firstOrFail()
    await assertOpen(await holderOf(comment), 'view', principal)
    return reply.text(await comment.toAnswer())
  }

  async update({ principal, actor, params, request, reply }: HttpContext) {
    const { body } = await commentValidator.validate(request.body())
    const comment = await Comment.findLive(params.id)
    await assertOpen(await holderOf(comment), 'update', principal)
    await comment.rewrite(body, actor)
    return reply.text(await comment.toAnswer())
  }

  async destroy({ principal, actor, params, reply }: HttpContext) {
    const comment = await Comment.findLive(params.id)
    await assertOpen(await holderOf(comment), 'update', principal)
    await comment.remove(actor)
    return reply.none()
  }
}
