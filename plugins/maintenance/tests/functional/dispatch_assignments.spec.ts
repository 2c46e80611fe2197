import { test } from '@japa/runner'
import { DispatchStage, EIGHT, MONDAY } from '#plugins/maintenance/tests/support/dispatch_stage'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

const SUNDAY = '2030-06-02T08:00:00Z'

test.group('Handing out a task', (group) => {
  const pair = twoTenants(group)

  test('each hard rule refuses, and says why', async ({ client, assert }) => {
    const stage = await DispatchStage.of(client, pair.ours)
    const [south, north] = [
      await stage.api.create('/facilities/', { name: 'South' }),
      await stage.api.create('/facilities/', { name: 'North hall' }),
    ]
    const task = await stage.task({ facility_id: north.id, required_skills: ['hydraulics'] })
    const refusal = async (who: object, more: object = {}) => {
      const { id } = await stage.technician({ skills: ['hydraulics'], ...who })
      const answer = await stage.assign(task.id, id, more)
      answer.assertStatus(422)
      return answer.body().error.details.technician_id
    }
    assert.deepEqual(await refusal({ skills: [] }), ['Lacks the skill hydraulics'])
    const certificates = [{ name: 'Hydraulics', expires_on: '2030-06-02' }]
    assert.deepEqual(await refusal({ certificates }), [
      'The certificate hydraulics expired on Jun 2, 2030',
    ])
    assert.deepEqual(await refusal({ territories: [south.id] }), [
      'North hall lies outside their territories',
    ])
    assert.deepEqual(await refusal({}, { planned_start: SUNDAY }), ['Has no shift on Jun 2, 2030'])
    const late = await refusal({}, { planned_start: `${MONDAY}T20:00:00Z` })
    assert.match(late[0], /^8:00\sPM lies outside the shift from 7:00\sAM to 3:00\sPM$/)
    assert.deepEqual(await refusal({ is_active: false }), ['Is not active as a technician'])
    const { id } = await stage.technician({ skills: ['hydraulics'] })
    const away = { starts_at: `${MONDAY}T09:00:00Z`, ends_at: '2030-06-05T00:00:00Z' }
    await stage.api.create(`/technicians/${id}/absences/`, away)
    const absent = (await stage.assign(task.id, id)).body().error.details.technician_id
    assert.match(absent[0], /^Is absent from Jun 3, 2030, 9:00\sAM to Jun 5, 2030, 12:00\sAM$/)
    const untouched = (await stage.api.get(`/tasks/${task.id}/`)).body().data
    assert.containsSubset(untouched, { assigned_to: null, planned_start: null })
  })

  test('against the rules it takes the right to, and a reason that the history keeps', async ({
    client,
    assert,
  }) => {
    const stage = await DispatchStage.of(client, pair.ours)
    const { id } = await stage.technician({ skills: [] })
    const task = await stage.task({ required_skills: ['hydraulics'] })
    const refused = await stage.assign(task.id, id)
    assert.properties(refused.body().error.details, ['technician_id', 'override_reason'])
    const reason = 'With Kim, who has it'
    const dispatcher = await Caller.as(client, pair.ours, [
      'dispatch_tasks',
      'view_tasks',
      'view_technicians',
    ])
    const body = { task_id: task.id, technician_id: id, planned_start: EIGHT }
    const without = await dispatcher.post('/dispatch/assignments/', {
      ...body,
      override_reason: reason,
    })
    without.assertStatus(422)
    assert.notProperty(without.body().error.details, 'override_reason')
    const done = await stage.assign(task.id, id, { override_reason: reason })
    assert.containsSubset(done.body().data, { planning_exception: reason, planned_start: EIGHT })
    const history = (await stage.api.get(`/tasks/${task.id}/history/`)).body().data
    assert.exists(
      history.find(
        (one: { field: string; after: string }) =>
          one.field === 'planning_exception' && one.after === reason
      )
    )
    const back = await stage.assign(task.id, null, { planned_start: null })
    assert.containsSubset(back.body().data, {
      assigned_to: null,
      planned_start: null,
      planning_exception: null,
    })
  })

  test('of two who drag at once the second is told', async ({ client }) => {
    const stage = await DispatchStage.of(client, pair.ours)
    const { id } = await stage.technician()
    const task = await stage.task()
    const both = await Promise.all([1, 2].map(() => stage.assign(task.id, id, { version: 1 })))
    const codes = both.map((one) => one.status()).sort()
    if (codes[0] !== 200 || codes[1] !== 409) throw new Error(`answered ${codes.join()}`)
  })

  test('a day takes the first free time of the shift; a time alone needs nobody', async ({
    client,
    assert,
  }) => {
    const stage = await DispatchStage.of(client, pair.ours)
    const { id, userId } = await stage.technician()
    const starts = []
    for (const planned of [MONDAY, MONDAY, MONDAY]) {
      const task = await stage.task()
      const answer = await stage.assign(task.id, id, { planned_start: planned })
      starts.push(answer.body().data.planned_start.slice(11, 16))
    }
    assert.deepEqual(starts, ['07:00', '08:30', '10:00'])
    const task = await stage.task()
    const timeless = await stage.assign(task.id, id, { planned_start: null })
    assert.containsSubset(timeless.body().data, { assigned_to: userId, planned_start: null })
    const nobody = await stage.assign(task.id, null, { planned_start: EIGHT })
    assert.containsSubset(nobody.body().data, { assigned_to: null, planned_start: EIGHT })
  })

  test('a closed task stays where it was', async ({ client }) => {
    const stage = await DispatchStage.of(client, pair.ours)
    const { id } = await stage.technician()
    const task = await stage.task()
    await stage.upkeep.close(task.id, '2030-06-01T08:00:00Z')
    ;(await stage.assign(task.id, id)).assertStatus(409)
  })

  test('what cannot be understood is refused', async ({ client, assert }) => {
    const stage = await DispatchStage.of(client, pair.ours)
    const { id } = await stage.technician()
    const task = await stage.task()
    const wrong: [object, string][] = [
      [{ task_id: 'x' }, 'task_id'],
      [{ technician_id: 'x' }, 'technician_id'],
      [{ planned_start: 'tomorrow' }, 'planned_start'],
      [{ planned_start: '2030-02-30' }, 'planned_start'],
      [{ planned_start: '2030-02-28T08:00:00' }, 'planned_start'],
      [{ version: 0 }, 'version'],
      [{ override_reason: ' ' }, 'override_reason'],
      [{ colour: 'red' }, 'colour'],
    ]
    for (const [more, field] of wrong) {
      const answer = await stage.assign(task.id, id, more)
      answer.assertStatus(422)
      assert.property(answer.body().error.details, field)
    }
    const part = await stage.api.post('/dispatch/assignments/', { task_id: task.id })
    part.assertStatus(422)
  })

  test('work of a technician who is no longer active waits for another', async ({
    client,
    assert,
  }) => {
    const stage = await DispatchStage.of(client, pair.ours)
    const { id } = await stage.technician()
    const task = await stage.task()
    ;(await stage.assign(task.id, id)).assertStatus(200)
    const waits = async () =>
      (await stage.board()).tray.some((card: { id: string }) => card.id === task.id)
    assert.isFalse(await waits())
    ;(await stage.api.patch(`/technicians/${id}/`, { is_active: false })).assertStatus(200)
    assert.isTrue(await waits())
  })
})
