import { test } from '@japa/runner'
import { effectCatalogue } from '#platform/effects/effect_catalogue'
import type { EffectKind, EffectOccasion } from '#platform/effects/effect_kind'
import { sweepClocks } from '#platform/workflows/sweep_clocks'
import { ClockedTasks } from '#tests/support/clocked_workflow'
import { twoTenants } from '#tests/support/tenants'

const HOUR = 3_600_000

const WITH = { with: { to: 'role:manager' } }
const EFFECTS = { on_warn: [{ do: 'escalate', ...WITH }], on_breach: [{ do: 'escalate', ...WITH }] }

test.group('What clocks set off', (group) => {
  const pair = twoTenants(group)
  const occasions: EffectOccasion[] = []
  let failing = 0

  group.setup(() => {
    const known = effectCatalogue.has('escalate') ? effectCatalogue.find('escalate') : null
    effectCatalogue.add({ ...(known ?? BARE), phase: 'tx', run })
    return () => void (known && effectCatalogue.add(known))
  })
  group.each.setup(() => {
    occasions.length = 0
    failing = 0
  })

  async function run(_parameters: unknown, occasion: EffectOccasion) {
    if (failing-- > 0) throw new Error('The pager is away')
    occasions.push(occasion)
    return { did: 'Told the manager' }
  }

  test('a warning and a breach run theirs once each, with the record as it stands', async ({
    client,
    assert,
  }) => {
    const tasks = await ClockedTasks.of(client, pair.ours, EFFECTS)
    const id = await tasks.raise({ priority: 'high' })
    await tasks.sweep(id, 5)
    await tasks.sweep(id, 5)
    await Promise.all([tasks.sweep(id, 9), tasks.sweep(id, 9)])
    const told = occasions.map(({ entity, recordId, cause, record, by }) => ({
      ...{ entity, recordId, cause, by: by.id },
      ...{ priority: record.priority, status: record.status },
    }))
    const one = {
      ...{ entity: 'task', recordId: id, cause: { kind: 'sla', key: 'response' }, by: null },
      ...{ priority: 'high', status: 'new' },
    }
    assert.deepEqual(told, [one, one])
    assert.notEqual(occasions[0].occurrence, occasions[1].occurrence)
  })

  test('after an outage the breach alone runs its effects', async ({ client, assert }) => {
    const tasks = await ClockedTasks.of(client, pair.ours, EFFECTS)
    const id = await tasks.raise()
    await tasks.sweep(id, 40)
    await tasks.sweep(id, 41)
    assert.lengthOf(occasions, 1)
  })

  test('what fails leaves the clock due, keeps no other waiting, and is tried again', async ({
    client,
    assert,
  }) => {
    const tasks = await ClockedTasks.of(client, pair.ours, EFFECTS)
    const ids = [await tasks.raise(), await tasks.raise()]
    failing = 1
    const now = Date.now() + 20 * HOUR
    await sweepClocks(pair.ours.tenant, { now: new Date(now) })
    assert.lengthOf(occasions, 1)
    assert.lengthOf((await Promise.all(ids.map((id) => tasks.told(id)))).flat(), 1)

    await sweepClocks(pair.ours.tenant, { now: new Date(now + 1) })
    assert.lengthOf(occasions, 1)
    await sweepClocks(pair.ours.tenant, { now: new Date(now + HOUR) })
    assert.sameMembers(
      occasions.map(({ recordId }) => recordId),
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
    assert.lengthOf(occasions, 1)
    assert.equal(occasions[0].by.id, pair.ours.adminId)
  })
})

const BARE: EffectKind = {
  key: 'escalate',
  title: 'Escalate',
  icon: 'i-lucide-megaphone',
  phase: 'tx',
  parameters: { type: 'object', properties: { to: { type: 'string' } } },
  run: () => Promise.reject(new Error('replaced above')),
}
