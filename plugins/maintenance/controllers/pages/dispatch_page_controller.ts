import type { HttpContext } from '@adonisjs/core/http'
import { RecordPage } from '#models/record_page'

/** Technicians and their days; what stands in them the page asks for as it turns. */
export default class DispatchPageController {
  async index({ principal, locale, request, inertia }: HttpContext) {
    principal.authorize('dispatch_tasks')
    principal.authorize('view_technicians')
    const { fields } = await (await RecordPage.of('tasks', { principal, locale })).view()
    return inertia.render('maintenance::dispatch/index', {
      query: request.qs(),
      priority: fields.find(({ path }) => path === 'priority') ?? null,
      can: {
        hire: principal.can('create_technicians'),
        override: principal.can('override_dispatch'),
      },
    })
  }
}
