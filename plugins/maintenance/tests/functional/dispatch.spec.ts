import { test } from '@japa/runner'
import {
  DispatchStage,
  EIGHT,
  MONDAY,
  of,
  TUESDAY,
} from '#plugins/maintenance/tests/support/dispatch_stage'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

const BOARD = `/dispatch/board/?from=${MONDAY}&to=2030-06-10`

test.group('The dispatch board', (group) => {
  const pair = twoTenants(group)

  test('shows technicians with their days, what is planned, and the tray', async ({
    client,
    assert,
  }) => {
    const stage = await DispatchStage.of(client, pair.ours)
    const pat = await stage.technician()
    const task = await stage.task({ due_date: TUESDAY })
    assert.exists((await stage.board()).tray.find(({ id }: { id: string }) => id === task.id))

    ;(await stage.assign(task.id, pat.id, { version: 1 })).assertStatus(200)
    const board = await stage.board()
    assert.lengthOf(board.days, 7)
    assert.notExists(board.tray.find(({ id }: { id: string }) => id === task.id))
    const row = of<Record<string, never>>(board.technicians, pat.id)!
    assert.containsSubset(row.tasks[0], { id: task.id, planned_start: EIGHT, version: 2 })
    assert.containsSubset(row.days[0], {
      day: MONDAY,
      capacity_minutes: 480,
      planned_minutes: 90,
      over_minutes: 0,
    })
    assert.containsSubset(row.days[5], { day: '2030-06-08', capacity_minutes: 0 })
  })

  test('what was not done on its day waits first of all, or stands there as overdue', async ({
    client,
    assert,
  }) => {
    const stage = await DispatchStage.of(client, pair.ours)
    const pat = await stage.technician()
    const team = await stage.api.create('/teams/', { name: `Late ${Date.now()}` })
    await stage.api.create(`/teams/${team.id}/members/`, { user_id: pat.userId })
    await stage.task({ due_date: '2020-01-01' })
    const given = { assigned_to: pat.userId, planned_start: '2020-01-06T08:00:00Z' }
    const late = await stage.task(given)
    const first = { id: late.id, is_overdue: true, technician: { id: pat.id } }
    assert.containSubset((await stage.board()).tray[0], first)
    const ofTeam = await stage.board(`from=${MONDAY}&to=${TUESDAY}&team=${team.id}`)
    assert.containSubset(ofTeam.tray, [first])
    const then = await stage.board('from=2020-01-06&to=2020-01-07')
    assert.notExists(of(then.tray, late.id))
    const row = of<Record<string, never>>(then.technicians, pat.id)!
    assert.containSubset(row.tasks[0], first)
    await stage.upkeep.close(late.id, '2020-01-07T08:00:00Z')
    assert.notExists(of((await stage.board()).tray, late.id))
  })

  test('says how far a day is over-booked, and what absence leaves of it', async ({
    client,
    assert,
  }) => {
    const stage = await DispatchStage.of(client, pair.ours)
    const { id } = await stage.technician()
    await stage.api.create(`/technicians/${id}/absences/`, {
      starts_at: `${MONDAY}T12:00:00Z`,
      ends_at: `${TUESDAY}T00:00:00Z`,
    })
    const task = await stage.task({ planned_minutes: 400 })
    ;(await stage.assign(task.id, id, { planned_start: MONDAY })).assertStatus(422)
    const short = await stage.task({ planned_minutes: 240 })
    ;(await stage.assign(short.id, id)).assertStatus(200)
    const more = await stage.task({ planned_minutes: 60 })
    ;(await stage.assign(more.id, id, { planned_start: MONDAY })).assertStatus(200)
    const again = await stage.task({ planned_minutes: 30 })
    ;(await stage.assign(again.id, id, { planned_start: EIGHT })).assertStatus(200)
    const row = of<Record<string, never>>((await stage.board()).technicians, id)!
    assert.containsSubset(row.days[0], {
      shift_minutes: 480,
      capacity_minutes: 300,
      planned_minutes: 330,
      over_minutes: 30,
    })
  })

  test('is narrowed to a team and to a facility', async ({ client, assert }) => {
    const stage = await DispatchStage.of(client, pair.ours)
    const { api } = stage
    const north = await api.create('/facilities/', { name: 'North' })
    const hall = await api.create('/facilities/', { name: 'Hall', parent_id: north.id })
    const south = await api.create('/facilities/', { name: 'South' })
    const lift = await stage.upkeep.equipment({ facility_id: hall.id })
    const ours = await stage.technician({ territories: [north.id] })
    const theirs = await stage.technician({ territories: [south.id] })
    const task = await stage.task({ equipment_id: lift })
    const board = await stage.board(`from=${MONDAY}&to=${TUESDAY}&facility=${north.id}`)
    assert.exists(of(board.technicians, ours.id))
    assert.notExists(of(board.technicians, theirs.id))
    assert.deepEqual(
      board.tray.map(({ id }: { id: string }) => id),
      [task.id]
    )
    assert.deepEqual(board.tray[0].facility, { id: hall.id, label: 'Hall' })
    const team = await api.create('/teams/', { name: `Lifts ${Date.now()}` })
    const none = await stage.board(`from=${MONDAY}&to=${TUESDAY}&team=${team.id}`)
    assert.deepEqual([none.technicians, none.tray], [[], []])
  })

  test('days begin where the company is, also where the clocks change', async ({
    client,
    assert,
  }) => {
    const stage = await DispatchStage.of(client, pair.ours)
    const { days, time_zone: zone } = await stage.board('from=2030-03-31&to=2030-04-01')
    assert.lengthOf(days, 1)
    assert.equal(days[0].day, '2030-03-31')
    assert.equal(zone, pair.ours.tenant.timeZone)
  })

  test('what it is asked has to make sense', async ({ client }) => {
    const { api } = await DispatchStage.of(client, pair.ours)
    const wrong = [
      'from=soon',
      `from=${MONDAY}&to=${MONDAY}`,
      `from=${MONDAY}&to=2030-09-01`,
      'team=lifts',
      'facility=hall',
      'colour=red',
    ]
    for (const query of wrong) (await api.get(`/dispatch/board/?${query}`)).assertStatus(400)
  })

  test('who may not hand out tasks sees nothing of it', async ({ client }) => {
    const stage = await DispatchStage.of(client, pair.ours)
    const task = await stage.task()
    const person = await Caller.as(client, pair.ours, 'technician')
    const path = `/dispatch/candidates/?task_id=${task.id}`
    for (const one of [BOARD, path]) (await person.get(one)).assertStatus(403)
    const body = { task_id: task.id, technician_id: null, planned_start: null }
    ;(await person.post('/dispatch/assignments/', body)).assertStatus(403)
    const blind = await Caller.as(client, pair.ours, ['dispatch_tasks'])
    ;(await blind.get(BOARD)).assertStatus(403)
  })

  test('work its reader may not see fills the day and says no more', async ({ client, assert }) => {
    const stage = await DispatchStage.of(client, pair.ours)
    const pat = await stage.technician()
    const secret = await stage.task({ title: 'Secret' })
    ;(await stage.assign(secret.id, pat.id)).assertStatus(200)
    const grants = ['dispatch_tasks', 'view_technicians', 'view_tasks:own']
    const person = await Caller.as(client, pair.ours, grants)
    const board = await stage.board(undefined, person)
    const row = of<Record<string, never>>(board.technicians, pat.id)!
    assert.containsSubset(row.tasks[0], { title: null, can_move: false, planned_minutes: 90 })
    assert.containsSubset(row.days[0], { planned_minutes: 90 })
    assert.deepEqual(board.tray, [])
    const body = { task_id: secret.id, technician_id: null, planned_start: null }
    ;(await person.post('/dispatch/assignments/', body)).assertStatus(404)
  })

  test('a neighbour’s technicians and tasks are not there', async ({ client, assert }) => {
    const stage = await DispatchStage.of(client, pair.ours)
    const other = await DispatchStage.of(client, pair.theirs)
    const [pat, task] = [await stage.technician(), await stage.task()]
    const [stranger, strange] = [await other.technician(), await other.task()]
    assert.notExists(of((await other.board()).technicians, pat.id))
    ;(await other.assign(task.id, stranger.id)).assertStatus(404)
    const refused = await other.assign(strange.id, pat.id)
    refused.assertStatus(422)
    assert.properties(refused.body().error.details, ['technician_id'])
    const asked = await other.api.get(`/dispatch/candidates/?task_id=${task.id}`)
    asked.assertStatus(404)
  })
})
