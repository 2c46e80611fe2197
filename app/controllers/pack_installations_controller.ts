import type { HttpContext } from '@adonisjs/core/http'
import { translatedDetails } from '#platform/language/translated'
import { PackInstallation } from '#platform/packs/pack_installation'
import { packShelf } from '#platform/packs/pack_shelf'
import { dryRun, packInstallation } from '#validators/config'

export default class PackInstallationsController {
  /** Installs the pack, or brings it to the version on the shelf. */
  async store({ request, params, principal, actor, locale, reply }: HttpContext) {
    principal.authorize('publish_definitions')
    const asked = await packInstallation.validate(request.body())
    const { acceptInvalid = false, seen, automations, ...decisions } = asked
    const installation = new PackInstallation(packShelf.find(params.pack))
    const options = { decisions, seen, automations, acceptInvalid, by: actor, locale }
    return reply.ok(translatedDetails(await installation.install(options), locale))
  }

  /** Takes out what the tenant neither changed nor uses, and says what stays; `?dry_run=true` only says so. */
  async destroy({ request, params, principal, actor, locale, reply }: HttpContext) {
    principal.authorize('publish_definitions')
    const { dry_run: isDry } = await request.validateUsing(dryRun, { data: request.qs() })
    const installation = new PackInstallation(packShelf.find(params.pack))
    const result = isDry
      ? await installation.removal(locale)
      : await installation.uninstall({ by: actor, locale })
    return reply.ok(translatedDetails(result, locale))
  }
}
