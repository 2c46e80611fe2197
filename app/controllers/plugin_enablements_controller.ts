import type { HttpContext } from '@adonisjs/core/http'
import { pluginPlan } from '#platform/plugins/plugin_plan'
import { pluginRegistry } from '#platform/plugins/plugin_registry'
import { PluginSwitch } from '#platform/plugins/plugin_switch'
import { translatedDetails } from '#platform/language/translated'
import PluginTransformer from '#transformers/plugin_transformer'
import { pluginWish } from '#validators/plugin'

/** A plugin is switched on, brought to the installed version, or switched off; `?plan=true` only says what would happen. */
export default class PluginEnablementsController {
  async store(ctx: HttpContext) {
    return this.switch(ctx, true)
  }

  async destroy(ctx: HttpContext) {
    return this.switch(ctx, false)
  }

  private async switch(ctx: HttpContext, on: boolean) {
    const { params, principal, actor, locale, request, reply } = ctx
    principal.authorize('update_plugins')
    const { plan: isPlan } = await pluginWish.validate(request.qs())
    const plugin = pluginRegistry.find(params.plugin)
    const asked = { by: actor, locale }
    const change = new PluginSwitch(plugin)
    const plan = isPlan
      ? await pluginPlan(plugin, { on, locale })
      : await (on ? change.enable(asked) : change.disable(asked))
    const whole = await PluginTransformer.one(plugin, locale)
    return reply.ok({ ...whole, plan: translatedDetails(plan, locale) })
  }
}
