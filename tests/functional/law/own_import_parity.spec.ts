import { parse } from 'csv-parse/sync'
import { test } from '@japa/runner'
import { FieldStand, keyOf, supporting, typed } from '#tests/functional/law/field_stand'
import { ImportClient } from '#tests/support/import_client'
import { adminHeaders } from '#tests/support/people'
import { withWorker } from '#tests/support/queue'
import { publish } from '#tests/support/safety_permit'
import { twoTenants } from '#tests/support/tenants'

const KEY = 'own_probe'
const NOUN = `records/${KEY}`

/** Every kind of field with a value people give, in an entity nobody else has. */
const ENTITY = {
  kind: 'entity',
  key: KEY,
  title: 'Own probe',
  schema: {
    type: 'object',
    properties: Object.fromEntries(typed().map((type) => [keyOf(type), type.sample.schema])),
  },
}

const imported = () => supporting('csv_import').filter((type) => typed().includes(type))

test.group('Every kind of field in spreadsheets of own entities', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  let files: ImportClient
  let custom: Record<string, unknown>

  test('one record of all kinds is told as a file, which changes nothing', async ({
    client,
    assert,
  }) => {
    const stand = await FieldStand.set(client, pair.ours)
    await publish(stand.api, ENTITY)
    const given = Object.fromEntries(typed().map((type) => [keyOf(type), stand.valueOf(type)]))
    custom = (await stand.api.create(`/${NOUN}/`, { title: 'All', custom: given })).custom
    files = ImportClient.at(pair.ours, worker).as(client, await adminHeaders(pair.ours), NOUN)
    const { result } = await files.run(await files.exported())
    assert.containSubset(result, { unchanged: 1, refused: 0, errors: [] })
    const workbook = await files.workbook(`/${NOUN}/export/?format=xlsx`)
    files.fileName = 'probes.xlsx'
    assert.containSubset((await files.run(workbook)).result, { unchanged: 1, refused: 0 })
  })

  test('and makes another one like it', async ({ assert }) => {
    const [first] = parse(await files.exported(), { columns: true, bom: true }) as Row[]
    files.fileName = 'probes.csv'
    const text = (await files.exported()).replace(first.number, '')
    assert.containSubset((await files.run(text)).result, { created: 1, refused: 0 })
    const rows = (await files.get(`/${NOUN}/?sort=-number`)).body().data
    for (const type of imported())
      assert.deepEqual(rows[0].custom[keyOf(type)], custom[keyOf(type)], type.name)
  })

  test('{name} has a column in the template')
    .with(() => imported().map((type) => ({ name: type.name, key: keyOf(type) })))
    .run(async ({ assert }, { key }) => {
      const text = (await files.get(`/${NOUN}/import/template/?format=csv`)).text()
      const [header] = parse(text, { bom: true }) as string[][]
      assert.isTrue(header.some((path) => path.startsWith(`custom.${key}`)))
    })
})

type Row = Record<string, string>
