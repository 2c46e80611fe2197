import { test } from '@japa/runner'
import { monthly, Upkeep } from '#plugins/maintenance/tests/support/upkeep'
import { twoTenants } from '#tests/support/tenants'

const PATH = '/maintenance-schedules'
const YEAR = '?from=2030-01-01&to=2031-01-01'

type Entry = { key: string; state: string; because: string; due_at: string }

test.group('Occurrences of schedules', (group) => {
  const pair = twoTenants(group)

  test('what is to come is computed, says why, and is paged', async ({ client, assert }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { id } = await upkeep.schedule({ lead_time: 'P1D' })
    const answer = await upkeep.api.get(`${PATH}/${id}/occurrences/${YEAR}&page_size=5`)
    const { data, meta } = answer.body()
    assert.lengthOf(data, 5)
    assert.equal(meta.pagination.total, 12)
    assert.deepInclude(data[0], {
      key: '2030-01-01',
      due_at: '2030-01-01T09:00:00.000Z',
      raise_at: '2029-12-31T09:00:00.000Z',
      state: 'planned',
      task_id: null,
    })
    assert.match(data[0].because, /^Planned for 2030-01-01 09:00/)
    ;(await upkeep.api.get(`${PATH}/${id}/occurrences/?from=2030-01-01&to=soon`)).assertStatus(400)
    ;(await upkeep.api.get(`${PATH}/${id}/occurrences/?colour=red`)).assertStatus(400)
  })

  test('why is said in the language of who asks, wherever it is said', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const schedule = { time_zone: 'UTC', triggers: [monthly('2030-01-01')] }
    const { id } = await upkeep.schedule(schedule)
    const german = { 'accept-language': 'de' }
    const because = 'Geplant für 01.01.2030 09:00: jeden Monat, ab 01.01.2030.'
    for (const path of [`${PATH}/${id}/occurrences/`, `${PATH}/calendar/`]) {
      const { data } = (await upkeep.api.get(`${path}${YEAR}&schedule=${id}`, german)).body()
      assert.equal(data[0].because, because)
    }
    const wish = { schedule, from: '2030-01-01', to: '2031-01-01' }
    const tried = await upkeep.api.post(`${PATH}/simulate/`, wish, german)
    assert.equal(
      tried.body().data.occurrences[1].because,
      because.replaceAll('01.01.2030 ', '01.02.2030 ')
    )
    const path = `${PATH}/${id}/occurrences/2030-02-01/skip/`
    const skipped = await upkeep.api.post(path, { reason: 'Closed on 2030-01-01' }, german)
    assert.match(skipped.body().data.because, /^Übersprungen am .*: Closed on 2030-01-01$/)
  })

  test('one that is skipped has no task, and says who left it out and why', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { id } = await upkeep.schedule()
    const path = `${PATH}/${id}/occurrences/2030-02-01/skip/`
    ;(await upkeep.api.post(path, {})).assertStatus(422)
    const skipped = await upkeep.api.post(path, { reason: 'The building is closed' })
    assert.include(skipped.body().data, { state: 'skipped', key: '2030-02-01' })
    assert.include(skipped.body().data.because, 'The building is closed')
    ;(await upkeep.api.post(path, { reason: 'Again' })).assertStatus(409)
    const nowhere = `${PATH}/${id}/occurrences/2030-02-02/skip/`
    ;(await upkeep.api.post(nowhere, { reason: 'No such day' })).assertStatus(404)
    const oddly = `${PATH}/${id}/occurrences/100%25/skip/`
    ;(await upkeep.api.post(oddly, { reason: 'No such key' })).assertStatus(404)
    await upkeep.raise('2030-02-02T00:00:00Z')
    assert.equal((await upkeep.states(id))['2030-02-01'], 'skipped')
    const keys = (await upkeep.tasks(id)).map(({ key }) => key)
    assert.notInclude(keys, '2030-02-01')
  })

  test('pieces of one schedule share its dates but for what has become of their own', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const ids = [await upkeep.equipment(), await upkeep.equipment(), await upkeep.equipment()]
    const { id } = await upkeep.schedule({ targets: { ids } })
    const of = `${PATH}/${id}/occurrences`
    const [skipped, moved] = ids
    const changes = { reason: 'Closed', equipment_id: skipped }
    ;(await upkeep.api.post(`${of}/2030-02-01/skip/`, changes)).assertStatus(200)
    const wish = { due_at: '2030-02-05T09:00:00Z', equipment_id: moved }
    ;(await upkeep.api.post(`${of}/2030-02-01/reschedule/`, wish)).assertStatus(200)
    const window = `from=2030-02-01&to=2030-04-01&schedule=${id}`
    const { data } = (await upkeep.api.get(`${PATH}/calendar/?${window}`)).body()
    const told = (equipment: string) =>
      data
        .filter((each: Entry & { equipment_id: string }) => each.equipment_id === equipment)
        .map(({ due_at: due, state }: Entry) => `${due.slice(0, 10)} ${state}`)
    assert.deepEqual(ids.map(told), [
      ['2030-02-01 skipped', '2030-03-01 planned'],
      ['2030-02-05 planned', '2030-03-01 planned'],
      ['2030-02-01 planned', '2030-03-01 planned'],
    ])
  })

  test('one that is raised is skipped together with its task', async ({ client, assert }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { id } = await upkeep.schedule()
    await upkeep.raise('2030-01-01T09:00:00Z')
    await upkeep.api.post(`${PATH}/${id}/occurrences/2030-01-01/skip/`, { reason: 'Replaced' })
    const [task] = await upkeep.tasks(id)
    assert.equal(task.status, 'cancelled')
    assert.deepEqual(await upkeep.states(id), { '2030-01-01': 'skipped' })
  })

  test('one is moved, and raised on its new day', async ({ client, assert }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { id } = await upkeep.schedule()
    const moved = await upkeep.api.post(`${PATH}/${id}/occurrences/2030-01-01/reschedule/`, {
      due_at: '2030-01-05',
    })
    assert.include(moved.body().data, {
      due_at: '2030-01-05T09:00:00.000Z',
      raise_at: '2030-01-05T09:00:00.000Z',
      state: 'planned',
    })
    await upkeep.raise('2030-01-04T00:00:00Z')
    assert.lengthOf(await upkeep.tasks(id), 0)
    await upkeep.raise('2030-01-05T09:00:00Z')
    const [task] = await upkeep.tasks(id)
    assert.deepInclude(task, { key: '2030-01-01', due_date: '2030-01-05' })
    const late = await upkeep.api.post(`${PATH}/${id}/occurrences/2030-01-01/reschedule/`, {
      due_at: '2030-01-07',
    })
    late.assertStatus(200)
    assert.equal((await upkeep.tasks(id))[0].due_date, '2030-01-07')
  })

  test('all are moved together, and a preview says which', async ({ client, assert }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { id } = await upkeep.schedule({ triggers: [monthly('2030-01-01', { day: 1 })] })
    const path = `${PATH}/${id}/occurrences/2030-03-01/reschedule/`
    const wish = { due_at: '2030-03-10', scope: 'all' }
    const preview = (await upkeep.api.post(path, { ...wish, preview: true })).body().data.moved
    assert.deepEqual(preview[0], {
      from: '2030-01-01T09:00:00.000Z',
      to: '2030-01-10T09:00:00.000Z',
    })
    assert.deepInclude(preview, {
      from: '2030-03-01T09:00:00.000Z',
      to: '2030-03-10T09:00:00.000Z',
    })
    const untouched = (await upkeep.api.get(`${PATH}/${id}/`)).body().data
    assert.equal(untouched.triggers[0].day, 1)
    ;(await upkeep.api.post(path, wish)).assertStatus(200)
    const changed = (await upkeep.api.get(`${PATH}/${id}/`)).body().data
    assert.deepInclude(changed.triggers[0], { day: 10, anchor_date: '2030-01-10' })
    assert.equal(changed.next_run_date, '2030-01-10')
  })

  test('a schedule that is paused raises nothing, and goes on by its rule', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { id } = await upkeep.schedule()
    const paused = await upkeep.api.post(`${PATH}/${id}/pause/`)
    assert.include(paused.body().data, { is_active: false, next_run_date: null })
    await upkeep.raise('2030-02-02T00:00:00Z')
    assert.lengthOf(await upkeep.tasks(id), 0)
    const resumed = await upkeep.api.post(`${PATH}/${id}/resume/`)
    assert.include(resumed.body().data, { is_active: true, next_run_date: '2030-01-01' })
  })
})
