import type { HttpContext } from '@adonisjs/core/http'
import { PackInstallation } from '#platform/packs/pack_installation'
import { packShelf } from '#platform/packs/pack_shelf'
import { packPlan } from '#validators/config'
import ConfigPlanTransformer from '#transformers/config_plan_transformer'

export default class PackPlansController {
  /** What installing or upgrading would do; nothing is stored. */
  async store({ request, params, principal, locale, reply }: HttpContext) {
    principal.authorize('view_definitions')
    const { automations, ...decisions } = await packPlan.validate(request.body())
    const installation = new PackInstallation(packShelf.find(params.pack))
    const merge = await installation.merge(decisions, automations)
    const plan = await ConfigPlanTransformer.of(merge, locale, await installation.viewPlan(locale))
    return reply.ok(plan)
  }
}
