import type { HttpContext } from '@adonisjs/core/http'
import Role from '#models/role'
import { translated } from '#platform/language/translated'
import { pluginRegistry } from '#platform/plugins/plugin_registry'
import { PluginSettings } from '#platform/plugins/plugin_settings'
import PluginTransformer from '#transformers/plugin_transformer'

/** The pages where a company sees its plugins and switches them. Shapes are the API's. */
export default class PluginsPagesController {
  async index({ principal, locale, inertia }: HttpContext) {
    principal.authorize('view_plugins')
    const can = { update: principal.can('update_plugins') }
    const failed = [...pluginRegistry.failed()].map(([id, reason]) => ({
      id,
      reason: translated(reason, locale),
    }))
    return inertia.render('plugins/index', {
      plugins: await PluginTransformer.all(locale),
      failed: can.update ? failed : [],
      can,
    })
  }

  async show({ principal, params, locale, inertia }: HttpContext) {
    principal.authorize('view_plugins')
    const plugin = pluginRegistry.find(params.plugin)
    const whole = await PluginTransformer.one(plugin, locale)
    const roles = await Role.query().whereIn('key', Object.keys(whole.grants)).orderBy('title')
    const isSet = whole.enabled && whole.has_settings
    return inertia.render('plugins/show', {
      plugin: whole,
      roles: roles.map(({ key, title }) => ({ key, title })),
      settings: isSet ? (await PluginSettings.of(plugin)).form(locale) : null,
      can: { update: principal.can('update_plugins') },
    })
  }
}
