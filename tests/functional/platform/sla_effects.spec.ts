import { test } from '@japa/runner'
import { sweepClocks } from '#platform/workflows/sweep_clocks'
import { ClockedTasks } from '#tests/support/clocked_workflow'
import { pager, pagesOf } from '#tests/support/pager'
import { twoTenants } from '#tests/support/tenants'

const HOUR = 3_600_000

const WITH = { with: { to: 'role:manager' } }
const EFFECTS = {
  on_warn: [{ do: 'test_page', ...WITH }],
  on_breach: [{ do: 'test_page', ...WITH }],
}

test.group('What clocks set off', (group) => {
  const pair = twoTenants(group)
  group.each.setup(() => {
    pager.failing = 0
  })

  const paged = (...ids: string[]) => pagesOf(pair.ours, ids)

  test('a warning and a breach run theirs once each, with the record as it stands', async ({
    client,
    assert,
  }) => {
    const tasks = await ClockedTasks.of(client, pair.ours, EFFECTS)
    const id = await tasks.raise({ priority: 'high' })
    await tasks.sweep(id, 5)
    await tasks.sweep(id, 5)
    await Promise.all([tasks.sweep(id, 9), tasks.sweep(id, 9)])
    const [first, second, ...more] = await paged(id)
    const one = {
      ...{ entity: 'task', recordId: id, cause: { kind: 'sla', key: 'response' }, by: null },
      ...{ priority: 'high', status: 'new' },
    }
    assert.containSubset([first, second], [one, one])
    assert.lengthOf(more, 0)
    assert.notEqual(first.occurrence, second.occurrence)
  })

  test('after an outage the breach alone runs its effects', async ({ client, assert }) => {
    const tasks = await ClockedTasks.of(client, pair.ours, EFFECTS)
    const id = await tasks.raise()
    await tasks.sweep(id, 40)
    await tasks.sweep(id, 41)
    assert.lengthOf(await paged(id), 1)
  })

  test('what fails leaves the clock due, keeps no other waiting, and is tried again', async ({
    client,
    assert,
  }) => {
    const tasks = await ClockedTasks.of(client, pair.ours, EFFECTS)
    const ids = [await tasks.raise(), await tasks.raise()]
    pager.failing = 1
    const now = Date.now() + 20 * HOUR
    await sweepClocks(pair.ours.tenant, { now: new Date(now) })
    assert.lengthOf(await paged(...ids), 1)
    assert.lengthOf((await Promise.all(ids.map((id) => tasks.told(id)))).flat(), 1)

    await sweepClocks(pair.ours.tenant, { now: new Date(now + 1) })
    assert.lengthOf(await paged(...ids), 1)
    await sweepClocks(pair.ours.tenant, { now: new Date(now + HOUR) })
    const pages = await paged(...ids)
    assert.sameMembers(
      pages.map(({ recordId }) => recordId),
      ids
    )
  })

  test('moving on too late tells the breach with the move, although no sweep came by', async ({
    client,
    assert,
  }) => {
    const tasks = await ClockedTasks.of(client, pair.ours, {
      ...EFFECTS,
      target: [{ within: 'PT0S' }],
      warn_at: [],
    })
    const id = await tasks.raise()
    await tasks.move(id, 'done')
    assert.deepEqual(await tasks.told(id), ['sla_breached'])
    assert.equal((await tasks.clocks(id))[0].state, 'breached')
    const pages = await paged(id)
    assert.lengthOf(pages, 1)
    assert.equal(pages[0].by, pair.ours.adminId)
  })
})
