import { test } from '@japa/runner'
import { Upkeep } from '#plugins/maintenance/tests/support/upkeep'
import { twoTenants } from '#tests/support/tenants'

test.group('Failure codes', (group) => {
  const pair = twoTenants(group)

  test('problems are those of the equipment’s class, in the language of who asks', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const lift = await upkeep.equipment({ failure_class: 'elevator' })
    const codes = async (id: string, language = 'en') => {
      const path = `/failure-codes/?equipment=${id}`
      return (await upkeep.api.get(path, { 'accept-language': language })).body().data
    }
    const english = await codes(lift)
    assert.equal(english.class, 'elevator')
    assert.deepInclude(english.problems, { code: 'levelling', title: 'Stops off level' })
    assert.deepInclude(english.causes, { code: 'wear', title: 'Wear' })
    assert.deepInclude(english.remedies, { code: 'replace', title: 'Replaced' })
    assert.equal((await codes(await upkeep.equipment())).class, 'generic')
    const german = await codes(lift, 'de')
    assert.deepInclude(german.causes, { code: 'wear', title: 'Verschleiß' })
  })

  test('a task says what failed, why and what helped', async ({ client, assert }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { id } = await upkeep.api.create('/tasks/', { title: 'Stuck' })
    const said = { failure_problem: 'door_stuck', failure_cause: 'wear', failure_remedy: 'replace' }
    const changed = await upkeep.api.patch(`/tasks/${id}/`, said)
    assert.deepInclude(changed.body().data, said)
    const found = await upkeep.api.get('/tasks/?failure_problem=door_stuck')
    assert.lengthOf(found.body().data, 1)
    const neighbour = await Upkeep.of(client, pair.theirs)
    assert.lengthOf((await neighbour.api.get('/tasks/?failure_problem=door_stuck')).body().data, 0)
  })
})
