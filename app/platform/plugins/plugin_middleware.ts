import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { E_PLUGIN_NOT_ENABLED, E_TENANT_NOT_FOUND } from '#platform/errors'
import { enabledPlugins } from '#platform/plugins/enabled_plugins'

/** A plugin's routes are there for the companies that have it enabled, and for no others. */
export default class PluginMiddleware {
  async handle({ tenant }: HttpContext, next: NextFn, { id }: { id: string }) {
    if (!tenant)
      throw new E_TENANT_NOT_FOUND('Name your company: use its own address, or send X-Tenant')
    if (!(await enabledPlugins()).has(id)) throw new E_PLUGIN_NOT_ENABLED()
    // Its words mean what it brings, also where the company had an entity of that key until now.
    await definitionRegistry.system()
    return next()
  }
}
