import { test } from '@japa/runner'
import type { Effect } from '#platform/definitions/types'
import type { EffectOccasion } from '#platform/effects/effect_kind'
import { askForDueEffects } from '#platform/effects/run_effect_job'
import { runEffects } from '#platform/effects/run_effects'
import { tenant } from '#platform/tenancy/tenant_scope'
import { occasion, said } from '#tests/support/probe_effects'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

type Row = { kind: string; state: string; outcome: string | null; occasion: unknown }

test.group('Running effects', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  group.each.setup(() => {
    said.words.length = 0
    said.stumbles = 0
  })

  const run = (effects: Effect[], on: EffectOccasion) =>
    tenant.run(pair.ours.tenant, () => runEffects(effects, on))
  const settle = () => worker.settle(pair.ours.tenant)
  const rows = (record: string, owner = pair.ours) =>
    tenant.run(owner.tenant, () =>
      tenant.query<Row>(
        'SELECT kind, state, outcome, occasion FROM effect_runs WHERE record_id = $1 ORDER BY position, id',
        [record]
      )
    )

  test('one of phase tx runs at once, as the system', async ({ assert }) => {
    const on = occasion()
    const outcomes = await run([{ do: 'test_now', with: { word: 'hello' } }], on)
    assert.deepEqual(said.words, [`hello by automation in ${pair.ours.tenant.slug}`])
    assert.deepEqual(outcomes, [{ state: 'done', did: 'Said hello' }])
    const done = { kind: 'test_now', state: 'done', outcome: 'Said hello', occasion: null }
    assert.deepEqual(await rows(on.recordId), [done])
    assert.isEmpty(await rows(on.recordId, pair.theirs))
  })

  test('one that fails at once takes everything with it', async ({ assert }) => {
    const on = occasion()
    const effects = ['fine', 'refuse'].map((word) => ({ do: 'test_now', with: { word } }))
    await assert.rejects(() => run(effects, on), 'Not this word')
    assert.isEmpty(await rows(on.recordId))
  })

  test('one of phase after runs when that has committed, and is retried', async ({ assert }) => {
    said.stumbles = 1
    const on = occasion()
    const [outcome] = await run([{ do: 'test_later', with: { word: 'later' } }], on)
    assert.deepInclude(outcome, { state: 'waiting' })
    assert.isEmpty(said.words)
    await settle()
    assert.deepEqual(said.words, [`later of Lift in ${pair.ours.tenant.slug}`])
    assert.containSubset(await rows(on.recordId), [{ state: 'done', outcome: 'Said later' }])
  })

  test('what one occurrence sets off runs once, another cause of it beside', async ({ assert }) => {
    const on = occasion()
    const effects = [
      { do: 'test_now', with: { word: 'now' } },
      { do: 'test_later', with: { word: 'then' } },
    ]
    await run(effects, on)
    await settle()
    const again = await run(effects, on)
    await settle()
    assert.lengthOf(said.words, 2)
    assert.deepEqual(
      again.map(({ state }) => state),
      ['repeated', 'repeated']
    )
    await run(effects.slice(0, 1), { ...on, cause: { kind: 'automation', key: 'other' } })
    assert.lengthOf(said.words, 3)
  })

  test('one with a delay waits for its time', async ({ assert }) => {
    const on = occasion()
    await run([{ do: 'test_now', delay: 'PT1H', with: { word: 'late' } }], on)
    await askForDueEffects(pair.ours.tenant)
    await settle()
    assert.isEmpty(said.words)
    await makeDue(on.recordId)
    await askForDueEffects(pair.ours.tenant)
    await settle()
    assert.lengthOf(said.words, 1)
  })

  test('one whose queue entry was lost is asked for again, and still runs once', async ({
    assert,
  }) => {
    const on = occasion()
    await run([{ do: 'test_later', with: { word: 'lost' } }], on)
    await tenant.run(pair.ours.tenant, () => tenant.query('DELETE FROM outbox'))
    await makeDue(on.recordId)
    await askForDueEffects(pair.ours.tenant)
    await askForDueEffects(pair.ours.tenant)
    await settle()
    assert.lengthOf(said.words, 1)
  })

  test('one that talks to other machines does so outside every transaction', async ({ assert }) => {
    const on = occasion()
    await run([{ do: 'test_outbound', phase: 'tx', with: { word: 'greetings' } }], on)
    await settle()
    assert.deepEqual(said.words, [`greetings from ${pair.ours.tenant.slug}, unit open: false`])
    assert.containSubset(await rows(on.recordId), [{ state: 'done' }])
  })

  test('one that is refused for good says why', async ({ assert }) => {
    const on = occasion()
    await run([{ do: 'test_later', with: { word: 'refuse' } }], on)
    await settle()
    assert.containSubset(await rows(on.recordId), [{ state: 'failed', outcome: 'Not this word' }])
  })

  test('effects that cause effects end after five', async ({ assert }) => {
    const on = occasion()
    await run([{ do: 'test_loop' }], on)
    await settle()
    const states = (await rows(on.recordId)).map(({ state }) => state).sort()
    assert.deepEqual(states, [...Array.from({ length: 5 }, () => 'done'), 'refused'])
  })

  /** As if the hour had passed, and the last time somebody asked too. */
  function makeDue(record: string) {
    return tenant.run(pair.ours.tenant, () =>
      tenant.query(
        `UPDATE effect_runs SET due_at = now() - interval '1 hour', asked_at = NULL WHERE record_id = $1`,
        [record]
      )
    )
  }
})
