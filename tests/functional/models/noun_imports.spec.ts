import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { withPlugin } from '#tests/support/with_plugin'
import { ImportClient } from '#tests/support/import_client'
import { adminHeaders } from '#tests/support/people'
import { withWorker } from '#tests/support/queue'

const FILE = `Number,Name,Color,Weight,Maker
I-1,Iron,red,1000000,Forge
I-2,Lead,green,,
I-3,Rival,red,1000000,
I-4,Tin,green,2,Forge
I-4,Tin,red,,
`

/** Its model asks more than its definition: lead is not green, and only one gadget is the heaviest. */
test.group('Rows of a file whose model has something to say', (group) => {
  const pair = withPlugin(group, 'gadgets')
  const worker = withWorker(group)
  const importer = async (client: ApiClient, noun = 'gadgets') =>
    ImportClient.at(pair.ours, worker).as(client, await adminHeaders(pair.ours), noun)
  const audited = async (client: ApiClient) =>
    (
      await (await Caller.admin(client, pair.ours)).get('/audit/?entity=gadget&page_size=100')
    ).body().data
  const listed = async (client: ApiClient) =>
    (await (await Caller.admin(client, pair.ours)).get('/gadgets/?sort=gadget_number')).body().data

  test('are refused with its reasons in a dry run, which leaves nothing', async ({
    client,
    assert,
  }) => {
    await (await Caller.admin(client, pair.ours)).create('/gadget-makers/', { name: 'Forge' })
    const { result } = await (await importer(client)).run(FILE, { dry_run: true })
    assert.containSubset(result, { created: 2, updated: 1, refused: 2 })
    assert.lengthOf(await listed(client), 0)
    assert.lengthOf(await audited(client), 0)
  })

  test('are refused as the API refuses them, and the others are stored as the API stores them', async ({
    client,
    assert,
  }) => {
    const { result } = await (await importer(client)).run(FILE)
    assert.containSubset(result, { created: 2, updated: 1, refused: 2 })
    assert.deepEqual(
      result.errors.map(({ row, path, message }: Record<string, unknown>) => [row, path, message]),
      [
        [3, 'color', 'cannot be green: this is lead'],
        [4, 'gadget_number', 'Another gadget is the heaviest: make that one lighter'],
      ]
    )
    const [iron, tin] = await listed(client)
    assert.containSubset(iron, { gadget_number: 'I-1', in_stock: 0 })
    assert.containSubset(tin, { gadget_number: 'I-4', color: 'red', weight: null })
    const told = (await audited(client)).map(({ action, channel }: Record<string, string>) => [
      action,
      channel,
    ])
    assert.lengthOf(told, 2)
    assert.equal(told[0][0], 'created')
  })

  test('are refused for what only the database knows, and take no other row with them', async ({
    client,
    assert,
  }) => {
    const file = 'Number,Name\nU-1,One of a kind\nU-2,One of a kind\nU-3,Of another\n'
    for (const isDry of [true, false]) {
      const { result } = await (await importer(client)).run(file, { dry_run: isDry })
      assert.containSubset(result, { created: 2, refused: 1 })
      const [{ row, path, message }] = result.errors
      assert.deepEqual([row, path, message], [3, 'name', 'is taken'])
    }
    const api = await Caller.admin(client, pair.ours)
    for (const { id, gadget_number: number } of await listed(client))
      if (number.startsWith('U-')) await api.delete(`/gadgets/${id}/`)
  })

  test('change what is there by the same rules', async ({ client, assert }) => {
    const { result } = await (
      await importer(client)
    ).run('Number,Name,Color\nI-1,Lead,green\nI-4,Tin,red\nI-4,Pewter,green\n')
    assert.containSubset(result, { created: 0, updated: 1, unchanged: 1, refused: 1 })
    const [iron, tin] = await listed(client)
    assert.equal(iron.name, 'Iron')
    assert.containSubset(tin, { name: 'Pewter', color: 'green' })
  })

  test('are judged beside rows that point at what only the file makes, in a dry run too', async ({
    client,
    assert,
  }) => {
    const file = 'Number,Name,Color,Facility\nP-1,Zinc,red,Quay\nP-2,Lead,green,Quay\n'
    const wish = { dry_run: true, create_facilities: true }
    const { result } = await (await importer(client)).run(file, wish)
    assert.containSubset(result, { created: 1, refused: 1 })
  })
})
