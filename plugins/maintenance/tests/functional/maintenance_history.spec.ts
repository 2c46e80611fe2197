import { test } from '@japa/runner'
import { daily, Upkeep } from '#plugins/maintenance/tests/support/upkeep'
import { twoTenants } from '#tests/support/tenants'

type Entry = { kind: string; id: string; at: string; title: string } & Record<string, unknown>

const HOUR = 3_600_000
const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString()

test.group('Maintenance history', (group) => {
  const pair = twoTenants(group)

  /** A lift with one task done, one date skipped, downtime, and an hour of work. */
  const lived = async (upkeep: Upkeep) => {
    const { api } = upkeep
    const lift = await upkeep.equipment()
    const { id: schedule } = await upkeep.schedule({
      equipment_id: lift,
      triggers: [daily('2030-01-01', 30)],
    })
    const key = `/maintenance-schedules/${schedule}/occurrences/2030-01-31/skip/`
    ;(await api.post(key, { reason: 'Closed' })).assertStatus(200)
    const task = await api.create('/tasks/', { title: 'Repair', equipment_id: lift })
    const work = { task_id: task.id, started_at: ago(5), ended_at: ago(4), note: 'Doors' }
    await api.create('/work-logs/', work)
    const down = { equipment_id: lift, reason: 'Doors', starts_at: ago(6), ends_at: ago(3) }
    await api.create('/downtime/', down)
    for (const status of ['in_progress', 'completed'])
      await api.patch(`/tasks/${task.id}/status/`, { status })
    const history = async (query = '', by = api, language = 'en') =>
      (
        await by.get(`/equipment/${lift}/maintenance-history/${query}`, {
          'accept-language': language,
        })
      ).body()
    return { lift, task, history }
  }
  const kinds = ({ data }: { data: Entry[] }) => data.map(({ kind }) => kind)

  test('everything stands in one order, newest first, and says what it is', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { task, history } = await lived(upkeep)
    const whole = await history()
    assert.deepEqual(kinds(whole), ['task', 'occurrence', 'work_log', 'downtime'])
    const [done, skipped, work, down] = whole.data as Entry[]
    assert.deepInclude(done, { id: task.id, title: 'Repair', status: 'completed' })
    assert.deepInclude(skipped, { title: 'Monthly service', state: 'skipped', key: '2030-01-31' })
    assert.match(String(skipped.because), /^Skipped on .*: Closed$/)
    assert.deepInclude(work, { title: 'Repair', minutes: 60, note: 'Doors', task_id: task.id })
    assert.deepInclude(down, { title: 'Doors', cause: 'operator', state: 'down' })
    const [, german] = (await history('', upkeep.api, 'de')).data
    assert.match(german.because, /^Übersprungen am/)
  })

  test('is paged, and asks for one kind or for tasks as a list does', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { history } = await lived(upkeep)
    const second = await history('?page=2&page_size=2')
    assert.deepEqual(kinds(second), ['work_log', 'downtime'])
    assert.deepInclude(second.meta.pagination, { page: 2, total: 4, total_pages: 2 })
    assert.deepEqual(kinds(await history('?kind=downtime')), ['downtime'])
    const tasks = await history('?fields=id,title&search=repair')
    assert.lengthOf(tasks.data, 1)
    assert.sameMembers(Object.keys(tasks.data[0]), ['id', 'title'])
  })

  test('shows nobody more than they may see', async ({ client, assert }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { lift, history } = await lived(upkeep)
    const few = await upkeep.as(client, ['view_equipment', 'view_tasks'])
    assert.deepEqual(kinds(await history('', few)), ['task', 'downtime'])
    const own = await upkeep.as(client, ['view_equipment', 'view_tasks:own', 'view_work_logs:own'])
    assert.deepEqual(kinds(await history('', own)), ['downtime'])
    const path = `/equipment/${lift}/maintenance-history/`
    ;(await (await upkeep.as(client, ['view_equipment'])).get(path)).assertStatus(403)
    const neighbour = await Upkeep.of(client, pair.theirs)
    ;(await neighbour.api.get(path)).assertStatus(404)
  })

  test('is that of tasks alone while the plugin rests', async ({ client, assert }) => {
    const upkeep = await Upkeep.of(client, pair.theirs)
    const { history } = await lived(upkeep)
    ;(await upkeep.api.post('/plugins/maintenance/disable/')).assertStatus(200)
    assert.deepEqual(kinds(await history()), ['task'])
  })
})
