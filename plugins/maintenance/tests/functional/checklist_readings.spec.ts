import { test } from '@japa/runner'
import { Upkeep } from '#plugins/maintenance/tests/support/upkeep'
import type { Caller } from '#tests/support/caller'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

const FORM = {
  kind: 'form',
  key: 'engine_round',
  mode: 'checklist',
  title: 'Engine round',
  schema: {
    type: 'object',
    properties: {
      trips: { 'type': 'integer', 'minimum': 0, 'x-meter': true, 'title': 'Trip counter' },
      shown: { 'type': 'number', 'x-meter': 'hours', 'title': 'Hours shown' },
      plain: { type: 'number', title: 'Steps' },
    },
  },
  layout: [{ section: 'Engine', items: ['trips', 'shown', 'plain'].map((field) => ({ field })) }],
}
const DRAFT = '/definitions/form/engine_round'

test.group('Readings of checklists', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)

  /** A task on equipment with meters, and its checklist being filled. */
  const round = async (upkeep: Upkeep, more: object = {}) => {
    ;(await upkeep.api.put(`${DRAFT}/draft/`, FORM)).assertStatus(200)
    await upkeep.api.post(`${DRAFT}/publish/`, {})
    const equipment = await upkeep.equipment()
    const meter = (key: string) =>
      upkeep.api.create('/meters/', { title: key, key, equipment_id: equipment, ...more })
    const [trips, hours] = [await meter('trips'), await meter('hours')]
    const task = await upkeep.api.create('/tasks/', { title: 'Round', equipment_id: equipment })
    const { id } = await upkeep.api.create(`/tasks/${task.id}/checklists/`, {
      form: 'engine_round',
    })
    const answer = async (answers: object, by: Caller = upkeep.api) => {
      ;(await by.patch(`/checklists/${id}/`, { answers })).assertStatus(200)
      await worker.settle(pair.ours.tenant)
    }
    const readings = async (of: { id: string }) =>
      (await upkeep.api.get(`/meters/${of.id}/readings/`)).body().data
    return { equipment, trips, hours, task, answer, readings }
  }

  test('an answer is a reading of the meter it names, by whoever answered', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { trips, hours, task, answer, readings } = await round(upkeep)
    const technician = await upkeep.as(client, ['view_tasks', 'update_tasks'])
    const before = Date.now()
    await answer({ trips: 1_200, shown: 80.5, plain: 7 }, technician)
    const [read] = await readings(trips)
    assert.deepInclude(read, { value: 1_200, source: 'checklist', task_id: task.id, flag: null })
    assert.equal(read.by.id, technician.userId)
    assert.isAtLeast(Date.parse(read.at), before - 1)
    assert.equal((await readings(hours))[0].value, 80.5)
  })

  test('the same answer again writes nothing, another one corrects the reading', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { trips, answer, readings } = await round(upkeep)
    await answer({ trips: 1_200 })
    const [first] = await readings(trips)
    await answer({ trips: 1_200, plain: 3 })
    assert.lengthOf(await readings(trips), 1)
    await answer({ trips: 1_210 })
    const all = await readings(trips)
    const corrected = all.find(({ value }: { value: number }) => value === 1_210)
    assert.deepInclude(corrected, { supersedes: first.id, at: first.at, is_superseded: false })
    assert.lengthOf(all, 2)
    await answer({ trips: null })
    assert.lengthOf(await readings(trips), 2)
  })

  test('what somebody corrected on the meter is corrected by the next answer', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { trips, answer, readings } = await round(upkeep)
    await answer({ trips: 500 })
    const [first] = await readings(trips)
    const body = { value: 505, supersedes: first.id }
    const byHand = (await upkeep.api.post(`/meters/${trips.id}/readings/`, body)).body().data
    await answer({ trips: 500 })
    assert.lengthOf(await readings(trips), 2)
    await answer({ trips: 506 })
    const stands = (await readings(trips)).filter((one: Row) => !one.is_superseded)
    assert.deepInclude(stands[0], { value: 506, supersedes: byHand.id })
    assert.lengthOf(stands, 1)
  })

  test('one that reaches a threshold raises its task, one that runs backwards is flagged', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { equipment, trips, answer, readings } = await round(upkeep)
    const triggers = [{ type: 'meter', meter: 'trips', every: 100 }]
    const { id } = await upkeep.schedule({ equipment_id: equipment, triggers })
    const earlier = new Date(Date.now() - 60_000).toISOString()
    await upkeep.api.post(`/meters/${trips.id}/readings/`, { value: 90, at: earlier })
    await answer({ trips: 80 })
    assert.equal((await readings(trips))[0].flag, 'backwards')
    await answer({ trips: 110 })
    assert.lengthOf(await upkeep.tasks(id), 1)
  })

  test('what cannot be a reading is said on the task, once', async ({ client, assert }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { trips, task, answer, readings } = await round(upkeep, { rollover_at: 1_000 })
    await answer({ trips: 2_000 })
    await answer({ trips: 2_000 })
    assert.lengthOf(await readings(trips), 0)
    const comments = (await upkeep.api.get(`/tasks/${task.id}/comments/`)).body().data
    assert.lengthOf(comments, 1)
    assert.match(comments[0].body, /^2000 is no reading of the meter "trips": must be less/)
    assert.isNull(comments[0].author)
  })
})

type Row = { is_superseded: boolean }
