import type { HttpContext } from '@adonisjs/core/http'
import { pluginRegistry } from '#platform/plugins/plugin_registry'
import PluginTransformer from '#transformers/plugin_transformer'

/** What this deployment has installed, and what this company makes of it. */
export default class PluginsController {
  async index({ principal, locale, reply }: HttpContext) {
    principal.authorize('view_plugins')
    return reply.ok(await PluginTransformer.all(locale))
  }

  async show({ params, principal, locale, reply }: HttpContext) {
    principal.authorize('view_plugins')
    return reply.ok(await PluginTransformer.one(pluginRegistry.find(params.plugin), locale))
  }
}
