import { test } from '@japa/runner'
import { tenant } from '#platform/tenancy/tenant_scope'
import { SYSTEM } from '#plugins/maintenance/models/raising'
import WorkLog from '#plugins/maintenance/models/work_log'
import { stopTimersOn } from '#plugins/maintenance/models/work_timer'
import { Upkeep } from '#plugins/maintenance/tests/support/upkeep'
import { Caller } from '#tests/support/caller'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

test.group('Timers and the tasks they run on', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)

  const running = async (upkeep: Upkeep, title: string) => {
    const task = await upkeep.api.create('/tasks/', { title })
    const move = (status: string) => upkeep.api.patch(`/tasks/${task.id}/status/`, { status })
    ;(await move('in_progress')).assertStatus(200)
    const log = (await upkeep.api.post('/work-logs/start/', { task_id: task.id })).body().data
    const read = async () => (await upkeep.api.get(`/work-logs/${log.id}/`)).body().data
    return { task, move, log, read }
  }

  test('completing a task stops what runs on it as of then, and deleting it does', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { task, move, read } = await running(upkeep, 'Done')
    ;(await move('completed')).assertStatus(200)
    await worker.settle(pair.ours.tenant)
    const { completed_at: completed } = (await upkeep.api.get(`/tasks/${task.id}/`)).body().data
    assert.equal((await read()).ended_at, completed)
    const other = await running(upkeep, 'Gone')
    await worker.settle(pair.ours.tenant)
    assert.isNull((await other.read()).ended_at)
    ;(await upkeep.api.delete(`/tasks/${other.task.id}/`)).assertStatus(204)
    await worker.settle(pair.ours.tenant)
    assert.isNotNull((await other.read()).ended_at)
  })

  test('one that is started on work that is over goes on', async ({ client, assert }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const task = await upkeep.api.create('/tasks/', { title: 'Paperwork' })
    await upkeep.query(
      `UPDATE tasks SET status = 'completed', status_category = 'done', completed_at = now() - interval '1 hour' WHERE id = $1`,
      [task.id]
    )
    const { id } = (await upkeep.api.post('/work-logs/start/', { task_id: task.id })).body().data
    const late = { at: new Date().toISOString(), by: SYSTEM }
    await tenant.run(pair.ours.tenant, () => stopTimersOn(task.id, late))
    assert.isNull((await upkeep.api.get(`/work-logs/${id}/`)).body().data.ended_at)
    ;(await upkeep.api.post('/work-logs/stop/')).assertStatus(200)
  })

  test('a timer that was stopped does not run again by a correction', async ({ client }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { log } = await running(upkeep, 'Stopped')
    ;(await upkeep.api.post('/work-logs/stop/')).assertStatus(200)
    ;(await upkeep.api.patch(`/work-logs/${log.id}/`, { ended_at: null })).assertStatus(422)
  })

  test('entries of one task that are kept at once all count', async ({ client, assert }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const person = await Caller.as(client, pair.ours, 'technician')
    const task = await upkeep.api.create('/tasks/', { title: 'Two at it' })
    const hour = { started_at: '2026-01-05T08:00:00Z', ended_at: '2026-01-05T09:00:00Z' }
    const [first, second] = await Promise.all(
      [upkeep.api, person].map((one) => one.create('/work-logs/', { ...hour, task_id: task.id }))
    )
    const [stored, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const longer = async (id: string, then: () => Promise<void> | void) => {
      const log = await WorkLog.findOrFail(id)
      log.ended_at = log.ended_at!.plus({ hours: 1 })
      await log.store('updated', SYSTEM)
      await then()
    }
    const one = tenant.run(pair.ours.tenant, () =>
      longer(first.id, () => {
        stored.resolve()
        return over.promise
      })
    )
    await stored.promise
    const other = tenant.run(pair.ours.tenant, () => longer(second.id, () => {}))
    await waits(upkeep)
    over.resolve()
    await Promise.all([one, other])
    assert.equal((await upkeep.api.get(`/tasks/${task.id}/`)).body().data.labour_minutes, 240)
  })
})

/** Until somebody waits for a row of tasks. */
async function waits(upkeep: Upkeep) {
  const blocked = `SELECT FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'`
  while (!(await upkeep.query(blocked)).length) await new Promise(setImmediate)
}
