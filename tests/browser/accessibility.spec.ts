import { test } from '@japa/runner'
import { obstacles } from '#tests/support/obstacles'
import type { Screen } from '#tests/support/screen'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

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
  '/settings/definitions',
  '/settings/definitions/entity/equipment.elevator',
  '/settings/definitions/workflow/task',
  '/settings/packs',
  '/settings/packs/elevators',
  '/settings/definitions/form/pm_elevator_monthly',
  '/settings/definitions/form/pm_elevator_monthly?view=try',
  '/settings/definitions/form/pm_elevator_monthly?view=print',
  '/security',
  '/settings/users',
  '/settings/roles',
  '/settings/audit',
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
