import router from '@adonisjs/core/services/router'
import type { HttpContext } from '@adonisjs/core/http'
import type { PluginRoutes } from '#platform/plugins/plugin'
import { tenant } from '#platform/tenancy/tenant_scope'

export default function probeRoutes({ api, open, pages }: PluginRoutes) {
  api(() => {
    router
      .get('probes', async ({ principal, reply }: HttpContext) => {
        principal.authorize('poke_probes')
        return reply.ok(await tenant.query('SELECT what FROM probes ORDER BY id'))
      })
      .as('probes.index')
  })
  pages(() => {
    router
      .get('probes', async ({ principal, inertia }: HttpContext) => {
        principal.authorize('poke_probes')
        const probes = await tenant.query('SELECT what FROM probes ORDER BY id')
        // Built for tests alone, the page is none that types know.
        return inertia.render('probe::probes/index' as never, { probes } as never)
      })
      .as('probes.page')
  })
  open(() => {
    router.get('probe-door', ({ reply }: HttpContext) => reply.ok('open')).as('probes.door')
  })
}
