import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { daily, Upkeep } from '#plugins/maintenance/tests/support/upkeep'
import { tenant } from '#platform/tenancy/tenant_scope'
import { enqueue } from '#platform/jobs/enqueue'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

const SYSTEM = { id: null, channel: 'system' } as const

test.group('Parts of a schedule', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const at = (days: number) => DateTime.utc().startOf('day').plus({ days })

  /** Five filters in a store, and a schedule that is due so many days from now and asks for some. */
  async function waiting(upkeep: Upkeep, { days, ...part }: { days: number; part_id?: string }) {
    ;(await upkeep.api.post('/plugins/inventory/enable/')).assertStatus(200)
    const { id: place } = await upkeep.api.create('/stock-locations/', { name: 'Store' })
    const filter = { part_number: `F-${days}-${place}`, name: 'Filter' }
    const { id: partId } = await upkeep.api.create('/parts/', filter)
    const received = { part_id: partId, location_id: place, kind: 'receipt', quantity: 5 }
    await upkeep.api.create('/stock/movements/', received)
    const schedule = await upkeep.schedule({
      triggers: [daily(at(days).toISODate()!, 60)],
      lead_time: 'P30D',
      task_template: {
        title: 'Change filters',
        parts: [{ part_id: partId, quantity: '2', ...part }],
      },
    })
    const raised = await upkeep.raise(at(1).toISO()!)
    const [task] = await upkeep.tasks(schedule.id)
    return { raised, task, schedule }
  }

  async function needs(upkeep: Upkeep, taskId: string) {
    await tenant.run(pair.ours.tenant, () => enqueue('inventory.reserve_planned', {}, SYSTEM))
    await worker.settle(pair.ours.tenant)
    const answer = await upkeep.api.get(`/stock/reservations/?task_id=${taskId}`)
    return (answer.body().data as { state: string; quantity: string }[]).map(
      ({ state, quantity }) => `${quantity} ${state}`
    )
  }

  test('what it raises has its parts planned, and set aside once the work is near', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const near = await waiting(upkeep, { days: 5 })
    const far = await waiting(upkeep, { days: 25 })
    assert.deepEqual([near.raised, far.raised], [1, 1])
    assert.deepEqual(await needs(upkeep, near.task.id), ['2.0000 reserved'])
    assert.deepEqual(await needs(upkeep, far.task.id), ['2.0000 planned'])
  })

  test('what the store refuses keeps no task from being raised, and is told', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const nowhere = '018f0000-0000-7000-8000-000000000000'
    const { raised, task, schedule } = await waiting(upkeep, { days: 5, part_id: nowhere })
    assert.equal(raised, 1)
    assert.deepEqual(await needs(upkeep, task.id), [])
    const [{ problem }] = await upkeep.query<{ problem: string }>(
      'SELECT problem FROM maintenance_schedules WHERE id = $1',
      [schedule.id]
    )
    assert.match(problem, /^A part could not be planned: /)
  })
})
