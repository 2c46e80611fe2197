import { test } from '@japa/runner'
import { automate, runsOf } from '#tests/support/automations'
import { Caller } from '#tests/support/caller'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

test.group('Automations about equipment', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)

  test('a field that a record of another type lacks is empty', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    await automate(api, {
      key: 'tall',
      on: { event: 'created', entity: 'equipment' },
      if: 'custom.floors > 10',
      do: [{ do: 'create_task', with: { title: 'Look at a tall one' } }],
    })
    const equipment = (equipment_type: string, custom: object) =>
      api.create('/equipment/', {
        name: equipment_type,
        equipment_number: equipment_type,
        equipment_type,
        custom,
      })
    await equipment('hvac_unit', {})
    const { id } = await equipment('elevator', { floors: 11 })
    await worker.settle(pair.ours.tenant)
    const runs = await runsOf(api, 'tall')
    assert.deepEqual(runs.map(({ state }) => state).sort(), ['done', 'unmet'])
    assert.lengthOf(await runsOf(api, 'tall', `?state=done&record_id=${id}`), 1)
  })

  test('what nobody can do to equipment is said before it is published', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const body = {
      kind: 'automation',
      key: 'comments',
      title: 'Comments',
      on: { event: 'created', entity: 'equipment' },
      do: [{ do: 'comment', with: { body: 'New' } }],
      enabled: true,
    }
    const refused = await api.send('put', '/definitions/automation/comments/draft/', { body })
    refused.assertStatus(422)
    assert.include(refused.text(), 'cannot be done to records of')
  })
})
