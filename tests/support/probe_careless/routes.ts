import router from '@adonisjs/core/services/router'
import type { HttpContext } from '@adonisjs/core/http'
import type { PluginRoutes } from '#platform/plugins/plugin'
import { E_CONFLICT } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

export default function carelessRoutes({ api, open }: PluginRoutes) {
  api(() => {
    router
      .get('buckets', async ({ reply }: HttpContext) =>
        reply.ok(await tenant.query('SELECT id FROM buckets'))
      )
      .as('buckets.index')
    router
      .get('buckets/:id', ({ params, reply }: HttpContext) => reply.ok({ id: params.id }))
      .as('buckets.show')
    router.post('buckets', create).as('buckets.store')
  })
  open(() => {
    router.get('careless-door', ({ reply }: HttpContext) => reply.ok('open')).as('buckets.door')
  })
}

async function create({ request, reply }: HttpContext) {
  const { name } = request.body() as { name: string }
  if (name.startsWith('hot')) throw new E_CONFLICT('The bucket is on fire')
  const [row] = await tenant.query<{ id: string }>(
    'INSERT INTO buckets (name) VALUES ($1) RETURNING id',
    [name]
  )
  return reply.created(row, reply.url(`/buckets/${row.id}/`))
}
