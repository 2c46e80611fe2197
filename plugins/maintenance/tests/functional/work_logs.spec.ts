import { test } from '@japa/runner'
import { Upkeep } from '#plugins/maintenance/tests/support/upkeep'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

test.group('Technicians and their work', (group) => {
  const pair = twoTenants(group)

  test('starting a timer stops the one that runs, and minutes and cost roll up', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { api } = upkeep
    await api.create('/technicians/', {
      user_id: api.userId,
      hourly_rate: 60,
      skills: ['hydraulics'],
    })
    const [a, b] = [
      await api.create('/tasks/', { title: 'A' }),
      await api.create('/tasks/', { title: 'B' }),
    ]
    const first = (await api.post('/work-logs/start/', { task_id: a.id })).body().data
    assert.deepInclude(first, { task_id: a.id, ended_at: null, is_timer: true, hourly_rate: 60 })
    await upkeep.query(
      `UPDATE work_logs SET started_at = now() - interval '90 minutes' WHERE id = $1`,
      [first.id]
    )
    const second = await api.post('/work-logs/start/', { task_id: b.id, category: 'travel' })
    second.assertStatus(201)
    assert.containSubset(second.body().meta.stopped, { id: first.id, task: { id: a.id } })
    const stopped = (await api.get(`/work-logs/${first.id}/`)).body().data
    assert.approximately(stopped.minutes, 90, 0.5)
    assert.approximately(stopped.cost, 90, 0.5)
    assert.approximately((await api.get(`/tasks/${a.id}/`)).body().data.labour_cost, 90, 0.5)
    ;(await api.post('/work-logs/stop/', {})).assertStatus(200)
    ;(await api.post('/work-logs/stop/', {})).assertStatus(409)
  })

  test('two starts at once leave one timer running', async ({ client, assert }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const task = await upkeep.api.create('/tasks/', { title: 'Twice' })
    await Promise.all(
      [1, 2, 3].map(() => upkeep.api.post('/work-logs/start/', { task_id: task.id }))
    )
    const running = await upkeep.query(
      'SELECT FROM work_logs WHERE user_id = $1 AND ended_at IS NULL',
      [upkeep.api.userId]
    )
    assert.lengthOf(running, 1)
  })

  test('time is written down by hand too, for oneself, and as it can have been', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const task = await upkeep.api.create('/tasks/', { title: 'By hand' })
    const person = await Caller.as(client, pair.ours, 'technician')
    const log = { task_id: task.id, started_at: '2026-01-05T08:00:00Z' }
    const made = await person.create('/work-logs/', { ...log, ended_at: '2026-01-05T09:30:00Z' })
    assert.deepInclude(made, { minutes: 90, user_id: person.userId, is_timer: false })
    const refused = [
      log,
      { ...log, ended_at: '2026-01-05T07:00:00Z' },
      { ...log, ended_at: '2100-01-05T07:00:00Z' },
    ]
    for (const body of refused) (await person.post('/work-logs/', body)).assertStatus(422)
    const others = { ...log, ended_at: '2026-01-05T09:00:00Z', user_id: upkeep.api.userId }
    ;(await person.post('/work-logs/', others)).assertStatus(403)
  })

  test('an entry that is deleted, brought back or moved counts where it is', async ({
    client,
    assert,
  }) => {
    const { api } = await Upkeep.of(client, pair.ours)
    const [a, b] = [
      await api.create('/tasks/', { title: 'From' }),
      await api.create('/tasks/', { title: 'To' }),
    ]
    const sums = async () => {
      const tasks = [await api.get(`/tasks/${a.id}/`), await api.get(`/tasks/${b.id}/`)]
      return tasks.map((task) => task.body().data.labour_minutes)
    }
    const hour = { started_at: '2026-01-05T08:00:00Z', ended_at: '2026-01-05T09:00:00Z' }
    const { id } = await api.create('/work-logs/', { ...hour, task_id: a.id })
    assert.deepEqual(await sums(), [60, null])
    ;(await api.patch(`/work-logs/${id}/`, { task_id: b.id })).assertStatus(200)
    assert.deepEqual(await sums(), [null, 60])
    ;(await api.delete(`/work-logs/${id}/`)).assertStatus(204)
    assert.deepEqual(await sums(), [null, null])
    ;(await api.post(`/work-logs/${id}/restore/`)).assertStatus(200)
    assert.deepEqual(await sums(), [null, 60])
  })

  test('a timer that was deleted comes back only where no other runs by then', async ({
    client,
  }) => {
    const { api } = await Upkeep.of(client, pair.ours)
    const task = await api.create('/tasks/', { title: 'Twice running' })
    const { id } = (await api.post('/work-logs/start/', { task_id: task.id })).body().data
    const later = { started_at: new Date(Date.now() + 60_000).toISOString() }
    ;(await api.patch(`/work-logs/${id}/`, later)).assertStatus(422)
    ;(await api.delete(`/work-logs/${id}/`)).assertStatus(204)
    ;(await api.post('/work-logs/start/', { task_id: task.id })).assertStatus(201)
    ;(await api.post(`/work-logs/${id}/restore/`)).assertStatus(409)
    ;(await api.post('/work-logs/stop/')).assertStatus(200)
    ;(await api.post(`/work-logs/${id}/restore/`)).assertStatus(200)
    ;(await api.post('/work-logs/stop/')).assertStatus(200)
  })

  test('work adds up by category, with cost for those who may see it', async ({
    client,
    assert,
  }) => {
    const { api } = await Upkeep.of(client, pair.ours)
    const person = await Caller.as(client, pair.ours, 'technician')
    const other = await Caller.as(client, pair.ours, 'technician')
    await api.create('/technicians/', { user_id: person.userId, hourly_rate: 60 })
    const task = await api.create('/tasks/', { title: 'Adds up' })
    const log = { task_id: task.id, started_at: '2026-01-05T08:00:00Z' }
    await person.create('/work-logs/', { ...log, ended_at: '2026-01-05T09:30:00Z' })
    const travel = { ...log, category: 'travel', ended_at: '2026-01-05T08:20:00Z' }
    await person.create('/work-logs/', travel)
    await other.create('/work-logs/', travel)
    const all = (await api.get(`/work-logs/totals/?filter[task_id]=${task.id}`)).body().data
    assert.deepEqual(all, {
      ...{ entries: 3, minutes: 130, cost: 110 },
      categories: [
        { category: 'work', entries: 1, minutes: 90, cost: 90 },
        { category: 'travel', entries: 2, minutes: 40, cost: 20 },
      ],
    })
    const own = (await person.get(`/work-logs/totals/?filter[task_id]=${task.id}`)).body().data
    assert.deepInclude(own, { entries: 2, minutes: 110, cost: null })
    const none = (await person.get('/work-logs/totals/?filter[note][eq]=none')).body().data
    assert.deepEqual(none, { entries: 0, minutes: 0, cost: null, categories: [] })
    const listed = async (reader: Caller) =>
      (await reader.get(`/work-logs/?filter[task_id]=${task.id}&sort=started_at`)).body().data[0]
    assert.property(await listed(api), 'cost')
    assert.notProperty(await listed(person), 'cost')
    assert.property(await listed(api), 'cost')
  })

  test('shifts are set as a week, absences one by one, and the neighbour sees neither', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.theirs)
    const neighbour = await Upkeep.of(client, pair.ours)
    const { id } = await upkeep.api.create('/technicians/', { user_id: upkeep.api.userId })
    const path = `/technicians/${id}`
    const shifts = [{ weekday: 1, starts: '07:00', ends: '15:30', valid_from: '2026-01-05' }]
    const week = await upkeep.api.put(`${path}/shifts/`, { shifts })
    assert.deepInclude(week.body().data[0], {
      starts: '07:00',
      valid_from: '2026-01-05',
      valid_to: null,
    })
    const wrong = { shifts: [{ weekday: 1, starts: '15:00', ends: '07:00' }] }
    ;(await upkeep.api.put(`${path}/shifts/`, wrong)).assertStatus(422)
    const away = { starts_at: '2030-01-01T00:00:00Z', ends_at: '2030-01-08T00:00:00Z' }
    const absence = await upkeep.api.create(`${path}/absences/`, away)
    ;(await upkeep.api.delete(`${path}/absences/${absence.id}/`)).assertStatus(204)
    ;(await neighbour.api.get(`${path}/shifts/`)).assertStatus(404)
    ;(await neighbour.api.get(`${path}/`)).assertStatus(404)
    const twice = { user_id: upkeep.api.userId }
    ;(await upkeep.api.post('/technicians/', twice)).assertStatus(409)
  })
})
