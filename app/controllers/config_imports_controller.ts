import type { HttpContext } from '@adonisjs/core/http'
import { sentFile } from '#platform/api/sent_file'
import { E_PAYLOAD_TOO_LARGE } from '#platform/errors'
import { translatedDetails } from '#platform/language/translated'
import { refusedArchive } from '#platform/packs/config_archive'
import { ConfigImport } from '#platform/packs/config_import'
import { configImport, decisionsOf, dryRun } from '#validators/config'
import { withoutFile } from '#validators/import'
import ConfigPlanTransformer from '#transformers/config_plan_transformer'

/** Bytes an archive of definitions may have. */
const MAX_SIZE = 5 * 1024 * 1024

export default class ConfigImportsController {
  /** All of it or nothing; `?dry_run=true` only plans. */
  async store({ request, principal, actor, locale, reply }: HttpContext) {
    principal.authorize('publish_definitions')
    const { dry_run: isDry } = await request.validateUsing(dryRun, { data: request.qs() })
    const asked = await configImport.validate(withoutFile(request.body()))
    const file = sentFile(request)
    if (!file?.tmpPath) throw refusedArchive('must be sent as multipart')
    if (file.size > MAX_SIZE) throw new E_PAYLOAD_TOO_LARGE('An archive may have 5 MB at most')

    const decisions = await decisionsOf(asked)
    const config = await ConfigImport.read(file.tmpPath)
    if (isDry) {
      const plan = await ConfigPlanTransformer.of(await config.merge(decisions), locale)
      return reply.ok({ plan })
    }
    const { acceptInvalid = false } = asked
    const options = { acceptInvalid, by: actor, locale }
    return reply.ok(translatedDetails(await config.apply(decisions, options), locale))
  }
}
