import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { automate } from '#tests/support/automations'
import { Caller } from '#tests/support/caller'
import { obstacles } from '#tests/support/obstacles'
import { person } from '#tests/support/people'
import { PERMIT, PERMIT_FLOW, publish } from '#tests/support/safety_permit'
import type { Screen } from '#tests/support/screen'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

/** Of an entity nobody else has, and of what is configured for it. */
const OWN = [
  '/records/safety_permit',
  '/records/safety_permit/new',
  '/records/safety_permit/board',
  '/records/safety_permit/board?group_by=custom.hazard&lanes_by=assigned_to',
  '/records/safety_permit?as=calendar',
  '/records/safety_permit/:permit',
  '/records/safety_permit/:permit/edit',
  '/approvals',
  '/approvals/:approval',
  '/settings/definitions/entity/safety_permit',
  '/settings/definitions/workflow/safety_permit?view=table',
  '/settings/definitions/workflow/safety_permit?view=versions',
  '/settings/definitions/automation/look_at_permits',
  '/settings/definitions/automation/look_at_permits?view=runs',
  '/settings/definitions/template/task_assigned.in_app',
  '/settings/calendars',
]
const ID = '00000000-0000-7000-8000-000000000000'
const OUTSIDE = [
  '/login',
  '/nowhere',
  '/password/forgot',
  `/password/reset/${ID}`,
  `/invitations/${ID}`,
]
const INSIDE = [
  '/welcome',
  '/work',
  '/tasks',
  '/tasks/board',
  '/tasks/new',
  '/tasks/:task',
  '/tasks/:task/edit',
  '/equipment',
  '/equipment/new',
  '/equipment/:equipment',
  '/equipment/:equipment/edit',
  '/facilities',
  '/facilities/new',
  '/facilities/:facility',
  '/imports/new',
  '/settings',
  '/settings/definitions',
  '/settings/definitions/entity/equipment.elevator',
  '/settings/definitions/entity/equipment.elevator?view=preview',
  '/settings/definitions/workflow/task',
  '/settings/packs',
  '/settings/packs/elevators',
  '/settings/plugins',
  '/settings/plugins/probe',
  '/settings/definitions/form/pm_elevator_monthly',
  '/settings/definitions/form/pm_elevator_monthly?view=try',
  '/settings/definitions/form/pm_elevator_monthly?view=print',
  '/security',
  '/settings/users',
  '/settings/roles',
  '/settings/audit',
  '/kpis',
  '/settings/storage',
  '/docs',
  `/tasks/${ID}`,
  '/nowhere',
]
test.group('Every page is open to everyone', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)
  const ids: Record<string, string> = {}

  test('without a log-in: {$self}')
    .with(OUTSIDE)
    .run(async ({ assert }, path) => {
      const screen = await screens.at(pair.ours)
      await screen.visit(path)
      assert.deepEqual(await obstacles(screen), [])
    })

  test('at the bare host: {$self}')
    .with(['/', '/register', '/dev/mail'])
    .run(async ({ assert }, path) => {
      const screen = await screens.bare()
      await screen.visit(path)
      assert.deepEqual(await obstacles(screen), [])
    })

  test('{$self}')
    .with(INSIDE)
    .run(async ({ assert }, path) => {
      const screen = await screens.as(pair.ours.email, pair.ours)
      if (!ids.task) await fill(screen)
      await screen.visit(path.replace(/:(\w+)/, (_, noun) => ids[noun]))
      assert.deepEqual(await obstacles(screen), [])
    })

  test('of an own entity: {$self}')
    .with(OWN)
    .run(async ({ assert, client }, path) => {
      if (!ids.permit) await configure(client)
      const screen = await screens.as(pair.ours.email, pair.ours)
      await screen.visit(path.replace(/:(\w+)/, (_, noun) => ids[noun]))
      assert.deepEqual(await obstacles(screen), [])
    })

  /** A permit whose giving a manager has to approve, and an automation that looks at permits. */
  async function configure(client: ApiClient) {
    const api = await Caller.admin(client, pair.ours)
    await person(pair.ours, 'manager')
    const { transitions } = PERMIT_FLOW
    const give = { ...transitions.give, approval: { by: ['role:manager'] } }
    const flow = { ...PERMIT_FLOW, transitions: { ...transitions, give } }
    await publish(api, PERMIT)
    await publish(api, flow)
    await automate(api, {
      key: 'look_at_permits',
      on: { event: 'created', entity: 'safety_permit' },
      do: [{ do: 'notify', with: { to: ['role:manager'], text: '{{title}}' } }],
    })
    // In the first column, which the phone shows: what it does not show keeps the colours it had.
    const custom = { hazard: 'height', people: 2 }
    const permit = await api.create('/records/safety_permit/', { title: 'Weld', custom })
    const asked = await api.patch(`/records/safety_permit/${permit.id}/status/`, {
      status: 'given',
    })
    Object.assign(ids, { permit: permit.id, approval: asked.body().meta.approval.id })
  }

  async function fill(screen: Screen) {
    const facility = await screen.create('/facilities/', { name: 'Harbour House' })
    const machine = { name: 'Lift 1', equipment_number: 'L-1', equipment_type: 'elevator' }
    const equipment = await screen.create('/equipment/', { ...machine, facility_id: facility.id })
    const task = await screen.create('/tasks/', {
      title: 'Doors stick',
      equipment_id: equipment.id,
    })
    await screen.create(`/tasks/${task.id}/checklists/`, { form: 'pm_elevator_monthly' })
    await screen.create(`/tasks/${task.id}/comments/`, { body: 'Since Monday.' })
    Object.assign(ids, { facility: facility.id, equipment: equipment.id, task: task.id })
  }
})
