import { test } from '@japa/runner'
import { Upkeep } from '#plugins/maintenance/tests/support/upkeep'
import { twoTenants } from '#tests/support/tenants'

type Ask = { path: string; required: boolean; choices: { value: string; title: string }[] }
type Option = { key: string; allowed: boolean; missing: string[]; reasons: string[]; asks: Ask[] }

const CODES = { failure_problem: 'levelling', failure_cause: 'wear', failure_remedy: 'replace' }

test.group('What failed is asked when work is done', (group) => {
  const pair = twoTenants(group)

  const begun = async (upkeep: Upkeep, lift: object, task: object = {}) => {
    const equipment = await upkeep.equipment({ failure_class: 'elevator', ...lift })
    const body = { title: 'Stuck', task_type: 'corrective', equipment_id: equipment, ...task }
    const { id } = await upkeep.api.create('/tasks/', body)
    const move = (status: string, fields?: object) =>
      upkeep.api.patch(`/tasks/${id}/status/`, { status, ...(fields && { fields }) })
    ;(await move('in_progress')).assertStatus(200)
    const complete = async (language = 'en'): Promise<Option> => {
      const header = { 'accept-language': language }
      const answer = await upkeep.api.get(`/tasks/${id}/transitions/`, header)
      return answer.body().data.find(({ key }: Option) => key === 'complete')
    }
    return { id, move, complete }
  }

  test('problems are those of its class, in the reader’s language, and may stay open', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { move, complete } = await begun(upkeep, { criticality: 'B' })
    const { allowed, asks, missing } = await complete('de')
    assert.isTrue(allowed)
    assert.isEmpty(missing)
    assert.deepEqual(
      asks.map(({ path, required }) => [path, required]),
      Object.keys(CODES).map((path) => [path, false])
    )
    assert.deepInclude(asks[0].choices, { value: 'levelling', title: 'Hält nicht bündig' })
    const wrong = await move('completed', { failure_problem: 'nonsense' })
    wrong.assertStatus(422)
    assert.match(wrong.body().error.details.failure_problem[0], /^must be one of: /)
    const done = await move('completed', { ...CODES, failure_remedy: null })
    assert.deepInclude(done.body().data, { ...CODES, failure_remedy: null, status: 'completed' })
  })

  test('what stops the building has to say why it failed', async ({ client, assert }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { move, complete } = await begun(upkeep, { criticality: 'A' })
    const option = await complete()
    assert.isFalse(option.allowed)
    assert.deepEqual(option.missing, Object.keys(CODES))
    assert.include(option.reasons, 'Cause is needed first')
    const bare = await move('completed')
    bare.assertStatus(409)
    assert.include(bare.body().error.details.complete, 'Problem is needed first')
    ;(await move('completed', { ...CODES, failure_cause: null })).assertStatus(409)
    ;(await move('completed', CODES)).assertStatus(200)
  })

  test('who sends along what cannot be is told so', async ({ client, assert }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { move } = await begun(upkeep, { criticality: 'B' })
    for (const nothing of ['nonsense', { id: 'x' }]) {
      const wrong = await move('completed', { ...CODES, equipment_id: nothing })
      wrong.assertStatus(422)
      assert.property(wrong.body().error.details, 'equipment_id')
    }
    const elsewhere = await upkeep.equipment({ failure_class: 'elevator', criticality: 'A' })
    const critical = await move('completed', { equipment_id: elsewhere })
    critical.assertStatus(409)
    assert.include(critical.body().error.details.complete, 'Problem is needed first')
  })

  test('planned work, and companies without the plugin, are asked nothing', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const planned = await begun(upkeep, { criticality: 'A' }, { task_type: 'preventive' })
    assert.isEmpty((await planned.complete()).asks)
    const failed = await begun(upkeep, { criticality: 'A' })
    ;(await upkeep.api.post('/plugins/maintenance/disable/')).assertStatus(200)
    assert.isEmpty((await failed.complete()).asks)
    ;(await failed.move('completed')).assertStatus(200)
  })
})
