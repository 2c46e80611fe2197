import { test } from '@japa/runner'
import { tenant } from '#platform/tenancy/tenant_scope'
import { movedOccurrences } from '#plugins/maintenance/models/moved_occurrences'
import { targetFacts } from '#plugins/maintenance/models/target_facts'
import { targetRows } from '#plugins/maintenance/models/target_rows'
import { daily, monthly, Upkeep } from '#plugins/maintenance/tests/support/upkeep'
import { twoTenants } from '#tests/support/tenants'

const PATH = '/maintenance-schedules'
const at = (day: string, hour = '09') => `${day}T${hour}:00:00.000Z`

test.group('Changing when a schedule falls due', (group) => {
  const pair = twoTenants(group)
  /** Of a day on which work begins at nine: its first date is to fall on that day. */
  function atNoon({ home }: Upkeep, id: string) {
    const times = { due: new Date(at('2031-03-20')), now: new Date(at('2031-03-20', '12')) }
    return tenant.run(home.tenant, async () => {
      const [target] = await tenant.query<{ id: string }>(
        'SELECT id FROM schedule_targets WHERE schedule_id = $1',
        [id]
      )
      const [facts] = await targetFacts(await targetRows.read([target.id]))
      return movedOccurrences(facts, { key: '2031-04-10', ...times })
    })
  }

  const quarter = { horizon: 'P80D', triggers: [monthly('2031-04-10')] }

  test('all move to today although its hour has passed, each to its own new day', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { id } = await upkeep.schedule(quarter)
    const path = `${PATH}/${id}/occurrences/2031-04-10/reschedule/`
    const wish = { due_at: '2031-03-20', scope: 'all' }
    const { moved } = await atNoon(upkeep, id)
    assert.deepEqual(moved.slice(0, 3), [
      { from: at('2031-04-10'), to: at('2031-03-20') },
      { from: at('2031-05-10'), to: at('2031-04-20') },
      { from: at('2031-06-10'), to: at('2031-05-20') },
    ])
    ;(await upkeep.api.post(path, wish)).assertStatus(200)
    await upkeep.raise('2031-03-20T12:01:00Z')
    const [task] = await upkeep.tasks(id)
    assert.equal(task.due_date, '2031-03-20')
    await upkeep.raise('2031-04-20T09:00:00Z')
    const states = await upkeep.states(id)
    assert.deepEqual(states, { '2031-03-20': 'raised', '2031-04-20': 'suppressed' })
  })

  test('nothing moves to before today', async ({ client, assert }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { id } = await upkeep.schedule(quarter)
    const path = `${PATH}/${id}/occurrences/2031-04-10/reschedule/`
    const german = { 'accept-language': 'de' }
    const wish = { due_at: '2020-03-19', scope: 'all', preview: true }
    const refused = await upkeep.api.post(path, wish, german)
    refused.assertStatus(422)
    assert.match(refused.body().error.details.due_at[0], /^darf nicht vor heute liegen/)
  })

  const change = async (upkeep: Upkeep, id: string, body: object) =>
    (await upkeep.api.post(`${PATH}/${id}/preview/`, body)).body().data

  test('a change tells what moves, what goes and what comes, and keeps nothing', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { id } = await upkeep.schedule(quarter)
    const later = await change(upkeep, id, { triggers: [monthly('2031-04-15')] })
    assert.deepEqual(later.moved, [
      { from: at('2031-04-10'), to: at('2031-04-15') },
      { from: at('2031-05-10'), to: at('2031-05-15') },
      { from: at('2031-06-10'), to: at('2031-06-15') },
    ])
    assert.deepEqual([later.gone, later.added], [[], []])
    assert.include(later, { targets: 1 })
    const rarer = await change(upkeep, id, { triggers: [{ ...monthly('2031-04-10'), every: 2 }] })
    assert.deepEqual([rarer.moved, rarer.added], [[], []])
    assert.equal(rarer.gone[0], at('2031-05-10'))
    const oftener = await change(upkeep, id, { triggers: [daily('2031-04-10', 5)] })
    assert.include(oftener.added, at('2031-04-15'))
    const { triggers } = (await upkeep.api.get(`${PATH}/${id}/`)).body().data
    assert.deepEqual(triggers, quarter.triggers)
  })

  test('what is raised stays, and where no date hangs on it nothing is told', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { id } = await upkeep.schedule({ ...quarter, lead_time: 'P30D' })
    await upkeep.raise('2031-03-20T12:01:00Z')
    assert.deepEqual(await upkeep.states(id), { '2031-04-10': 'raised' })
    const { moved } = await change(upkeep, id, { local_time: '07:00' })
    assert.deepEqual(moved[0], { from: at('2031-05-10'), to: at('2031-05-10', '07') })
    const later = await change(upkeep, id, { triggers: [monthly('2031-04-14')] })
    assert.deepEqual(later.moved[0], { from: at('2031-05-10'), to: at('2031-05-14') })
    assert.deepEqual(later.added, [at('2031-04-14')])
    const named = await change(upkeep, id, { schedule_name: 'Other', grace: 'P2D' })
    assert.deepEqual(named, { moved: [], gone: [], added: [], equipment: null, targets: 0 })
    await upkeep.api.post(`${PATH}/${id}/pause/`)
    const resting = await change(upkeep, id, { local_time: '07:00' })
    assert.deepEqual(resting.moved, [])
    const wrong = await upkeep.api.post(`${PATH}/${id}/preview/`, { triggers: [daily('x', 0)] })
    wrong.assertStatus(422)
  })
})
