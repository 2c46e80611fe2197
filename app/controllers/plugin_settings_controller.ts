import type { HttpContext } from '@adonisjs/core/http'
import { E_PRECONDITION_FAILED } from '#platform/errors'
import { pluginRegistry } from '#platform/plugins/plugin_registry'
import { PluginSettings } from '#platform/plugins/plugin_settings'

/** How a company has set a plugin up; secrets are write-only. */
export default class PluginSettingsController {
  async show(ctx: HttpContext) {
    ctx.principal.authorize('view_plugins')
    return this.answer(ctx, await this.settings(ctx))
  }

  async update(ctx: HttpContext) {
    const { principal, actor, request } = ctx
    principal.authorize('update_plugins')
    const settings = await this.settings(ctx)
    const seen = request.header('if-match')
    if (seen && seen !== '*' && seen !== settings.etag) throw new E_PRECONDITION_FAILED()
    await settings.change(request.body(), actor)
    return this.answer(ctx, settings)
  }

  private settings({ params }: HttpContext) {
    return PluginSettings.of(pluginRegistry.find(params.plugin))
  }

  private answer({ response, reply }: HttpContext, settings: PluginSettings) {
    response.header('ETag', settings.etag)
    return reply.ok(settings.shown())
  }
}
