import type { HttpContext } from '@adonisjs/core/http'
import Comment from '#models/comment'
import { assertTaskOpen } from '#models/task_access'
import { commentValidator } from '#validators/task'

export default class CommentsController {
  async index({ principal, params, request, reply }: HttpContext) {
    await assertTaskOpen(params.id, 'view', principal)
    const { data, pagination } = await Comment.list(params.id, request.qs())
    return reply.text(data, { pagination })
  }

  async store({ principal, actor, params, request, reply }: HttpContext) {
    const { body } = await commentValidator.validate(request.body())
    await assertTaskOpen(params.id, 'update', principal)
    const comment = await Comment.write(params.id, body, actor)
    return reply.createdText(await comment.toAnswer(), reply.url(`/comments/${comment.id}/`))
  }

  async show({ principal, params, reply }: HttpContext) {
    const comment = await Comment.query()
      .where('id', params.id)
      .whereNull('deletedAt')
      .firstOrFail()
    await assertTaskOpen(comment.taskId, 'view', principal)
    return reply.text(await comment.toAnswer())
  }

  async update({ principal, actor, params, request, reply }: HttpContext) {
    const { body } = await commentValidator.validate(request.body())
    const comment = await Comment.findLive(params.id)
    await assertTaskOpen(comment.taskId, 'update', principal)
    await comment.rewrite(body, actor)
    return reply.text(await comment.toAnswer())
  }

  async destroy({ principal, actor, params, reply }: HttpContext) {
    const comment = await Comment.findLive(params.id)
    await assertTaskOpen(comment.taskId, 'update', principal)
    await comment.remove(actor)
    return reply.none()
  }
}
