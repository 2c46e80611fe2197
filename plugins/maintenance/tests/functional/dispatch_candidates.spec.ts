import { test } from '@japa/runner'
import { DispatchStage, EIGHT, of } from '#plugins/maintenance/tests/support/dispatch_stage'
import { twoTenants } from '#tests/support/tenants'

test.group('Who fits a task', (group) => {
  const pair = twoTenants(group)

  test('is told with points and their terms, and who does not with reasons', async ({
    client,
    assert,
  }) => {
    const stage = await DispatchStage.of(client, pair.ours)
    const position = { latitude: 52.5, longitude: 13.4 }
    const site = await stage.api.create('/facilities/', { name: 'Site', ...position })
    const floor = await stage.api.create('/facilities/', { name: 'Floor', parent_id: site.id })
    const depot = await stage.api.create('/facilities/', {
      name: 'Depot',
      latitude: 52.05,
      longitude: 13.4,
    })
    const near = await stage.technician({ home_facility_id: site.id, skills: ['lifts'] })
    const far = await stage.technician({ home_facility_id: depot.id, skills: ['lifts'] })
    const unable = await stage.technician()
    const task = await stage.task({
      facility_id: floor.id,
      required_skills: ['lifts'],
      due_date: '2030-06-02',
    })
    const { candidates, excluded } = await stage.candidates(task.id)
    assert.containsSubset(of(candidates, near.id), {
      starts_at: EIGHT,
      ends_at: '2030-06-03T09:30:00.000Z',
      score: 86.6,
      terms: [
        { term: 'travel', points: 40, weight: 40, because: '0 km from Site' },
        { term: 'due', points: 26.3, because: 'A day after it is due on Jun 2, 2030' },
        { term: 'load', points: 20.3, because: '90 of 480 minutes planned with it' },
      ],
    })
    assert.equal((of(candidates, far.id) as never as { score: number }).score, 66.6)
    assert.isBelow(
      candidates.indexOf(of(candidates, near.id)),
      candidates.indexOf(of(candidates, far.id))
    )
    assert.deepEqual((of(excluded, unable.id) as never as { reasons: object[] }).reasons, [
      { rule: 'skill', because: 'Lacks the skill lifts' },
    ])
    const german = await stage.candidates(task.id, '2030-06-02', { 'accept-language': 'de' })
    const { reasons } = of(german.excluded, unable.id) as never as {
      reasons: { because: string }[]
    }
    assert.deepEqual(
      reasons.map(({ because }) => because),
      ['Es fehlt die Fähigkeit lifts', 'Hat am 02.06.2030 keine Schicht']
    )
  })

  test('as soon as possible where no time is asked for', async ({ client, assert }) => {
    const stage = await DispatchStage.of(client, pair.ours)
    const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      weekday,
      starts: '00:00',
      ends: '23:59',
    }))
    const { id } = await stage.technician({ shifts: week })
    const idle = await stage.technician({ shifts: [] })
    const task = await stage.task({ planned_minutes: 10 })
    const { candidates, excluded } = await stage.candidates(task.id, '')
    const soon = of(candidates, id) as never as { starts_at: string }
    assert.isBelow(Date.parse(soon.starts_at) - Date.now(), 86_400_000)
    assert.containsSubset(of(excluded, idle.id), { reasons: [{ rule: 'no_time' }] })
  })

  test('is only asked of a task and a time that exist', async ({ client }) => {
    const { api, upkeep } = await DispatchStage.of(client, pair.ours)
    const path = '/dispatch/candidates/'
    for (const query of ['', '?task_id=x']) (await api.get(path + query)).assertStatus(400)
    const id = await upkeep.equipment()
    ;(await api.get(`${path}?task_id=${id}`)).assertStatus(404)
    ;(await api.get(`${path}?task_id=${id}&at=2030-02-30`)).assertStatus(400)
  })
})
