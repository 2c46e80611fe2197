import type { HttpContext } from '@adonisjs/core/http'
import { ScheduledPublication } from '#models/scheduled_publication'
import { DefinitionLifeCycle } from '#platform/definitions/definition_life_cycle'
import { E_NOT_FOUND } from '#platform/errors'
import { definitionKind, publicationTime, releaseOptions, timeAhead } from '#validators/definition'

/** When a draft is published by itself. */
export default class DefinitionSchedulesController {
  async show({ params, principal, reply }: HttpContext) {
    principal.authorize('view_definitions')
    const scheduled = await ScheduledPublication.of(cycleOf(params))
    if (!scheduled) throw new E_NOT_FOUND('This draft has no time at which it is published')
    return reply.ok(await scheduled.toAnswer())
  }

  async store({ request, params, principal, actor, reply }: HttpContext) {
    principal.authorize('publish_definitions')
    const { publish_at: time, ...asked } = await request.validateUsing(publicationTime)
    const seen = { ifMatch: request.header('if-match') }
    const options = { ...releaseOptions(asked), at: timeAhead(time), seen, by: actor }
    const scheduled = await ScheduledPublication.make(cycleOf(params), options)
    return reply.ok(await scheduled.toAnswer())
  }

  async destroy({ params, principal, actor, reply }: HttpContext) {
    principal.authorize('publish_definitions')
    await ScheduledPublication.cancel(cycleOf(params), actor)
    return reply.none()
  }
}

function cycleOf({ kind, key }: Record<string, string>) {
  return new DefinitionLifeCycle(definitionKind(kind), key)
}
