import type { HttpContext } from '@adonisjs/core/http'
import { exportConfig } from '#platform/packs/config_export'
import { configExport } from '#validators/config'

export default class ConfigExportsController {
  async store({ request, principal, actor, response }: HttpContext) {
    principal.authorize('view_definitions')
    const { definitions } = await configExport.validate(request.body())
    const archive = await exportConfig(definitions, actor)
    return response
      .header('Content-Type', 'application/zip')
      .header('Content-Disposition', 'attachment; filename="configuration.zip"')
      .header('Cache-Control', 'private, no-store')
      .header('X-Content-Type-Options', 'nosniff')
      .send(archive)
  }
}
