import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'
import { archive } from '#tests/support/workbooks'

const NAME = 'entity/equipment.crane.json'
const CRANE = {
  kind: 'entity',
  key: 'equipment.crane',
  title: 'Crane',
  schema: { type: 'object', properties: {} },
}
const crane = (more: object = {}) => JSON.stringify({ ...CRANE, ...more })
const DEEP = '{"a":'.repeat(60) + '1' + '}'.repeat(60)

/** The archive says its one file unpacks to `bytes`. */
function lying(file: Buffer, bytes: number) {
  const at = file.lastIndexOf(Buffer.from(NAME))
  file.writeUInt32LE(bytes, at - 46 + 24)
  return file
}

/** The file is called otherwise, in both places that say how. */
function renamed(file: Buffer, name: string) {
  const padded = Buffer.from(name.padEnd(NAME.length, 'x').slice(0, NAME.length))
  for (let at = file.indexOf(NAME); at !== -1; at = file.indexOf(NAME, at + 1))
    padded.copy(file, at)
  return file
}

/** The first file once more, under a second entry of the same name. */
async function twice() {
  const other = 'entity/equipment.krane.json'
  const file = await archive({ [NAME]: crane(), [other]: crane() })
  for (let at = file.indexOf(other); at !== -1; at = file.indexOf(other, at + 1))
    Buffer.from(NAME).copy(file, at)
  return file
}

test.group('Hostile archives', (group) => {
  const pair = twoTenants(group)

  async function send(client: ApiClient, file: Buffer, query = '') {
    const api = await Caller.admin(client, pair.ours)
    return api.upload(`/config/import/${query}`).file('file', file, { filename: 'config.zip' })
  }

  test('{title} is refused in words, and nothing is kept')
    .with([
      {
        title: 'a file that is no archive',
        file: async () => Buffer.from('kind,key\nentity,x\n'),
        message: /no ZIP file/,
      },
      {
        title: 'an archive that was cut off',
        file: async () => (await archive({ [NAME]: crane() })).subarray(0, 80),
        message: /damaged/,
      },
      {
        title: 'an empty archive',
        file: () => archive({}),
        message: /no definition/,
      },
      {
        title: 'an archive that says it unpacks to gigabytes',
        file: async () => lying(await archive({ [NAME]: crane() }), 3_000_000_000),
        message: /times its size/,
      },
      {
        title: 'an archive that unpacks to more than it says',
        file: async () =>
          lying(await archive({ [NAME]: crane({ label: 'x'.repeat(90_000) }) }), 90),
        message: /damaged/,
      },
      {
        title: 'a bomb of blanks',
        file: () => archive({ [NAME]: `${' '.repeat(200_000)}${crane()}` }),
        message: /times its size/,
      },
      {
        title: 'a definition larger than any may be',
        file: () =>
          archive({ [NAME]: JSON.stringify(Array.from({ length: 60_000 }, () => Math.random())) }),
        message: /larger than 256 KB/,
      },
      {
        title: 'more files than a tenant has definitions',
        file: () =>
          archive(
            Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`form/f${at}.json`, '{}']))
          ),
        message: /more than 1000 files/,
      },
      {
        title: 'a path out of the folder',
        file: async () => renamed(await archive({ [NAME]: crane() }), '../../../../etc/cron.d/x'),
        message: /damaged|called <kind>/,
      },
      {
        title: 'an absolute path',
        file: async () => renamed(await archive({ [NAME]: crane() }), '/etc/passwd'),
        message: /damaged|called <kind>/,
      },
      {
        title: 'a file that is no definition',
        file: () => archive({ 'readme.txt': 'hello' }),
        message: /files are called/,
      },
      {
        title: 'a kind nobody knows',
        file: () => archive({ 'report/monthly.json': '{}' }),
        message: /kind "report", which is not known/,
      },
      {
        title: 'one name twice',
        file: twice,
        message: /twice/,
      },
      {
        title: 'text that is no JSON',
        file: () => archive({ [NAME]: '{ kind: entity }' }),
        message: /not valid JSON/,
      },
      {
        title: 'a reserved key',
        file: () => archive({ [NAME]: crane().replace('"title"', '"__proto__"') }),
        message: /reserved key/,
      },
      {
        title: 'a document nested sixty levels deep',
        file: () => archive({ [NAME]: DEEP }),
        message: /nested deeper/,
      },
      {
        title: 'a definition under the name of another',
        file: () => archive({ 'entity/equipment.lift.json': crane() }),
        message: /not those of its name/,
      },
    ])
    .run(async ({ client, assert }, { file, message }) => {
      const response = await send(client, await file())
      response.assertStatus(422)
      assert.match(response.body().error.details.file[0], message)
      const api = await Caller.admin(client, pair.ours)
      ;(await api.get('/definitions/entity/equipment.crane/')).assertStatus(404)
    })

  test('a definition the meta-schema refuses is told by file and pointer, planned or not', async ({
    client,
    assert,
  }) => {
    const file = await archive({ [NAME]: crane({ columns: 1, wild: true }) })
    for (const query of ['?dry_run=true', '']) {
      const response = await send(client, file, query)
      response.assertStatus(422)
      assert.properties(response.body().error.details, ['entity/equipment.crane#/wild'])
    }
  })

  test('what belongs to the program is a blocker of the plan', async ({ client, assert }) => {
    const file = await archive({ [NAME]: crane({ table: 'users' }) })
    const plan = (await send(client, file, '?dry_run=true')).body().data.plan
    assert.match(plan.definitions[0].plan.blockers[0], /belongs to the program/)
    ;(await send(client, file)).assertStatus(409)
  })

  test('without a file, and over 5 MB', async ({ client }) => {
    const api = await Caller.admin(client, pair.ours)
    ;(await api.post('/config/import/')).assertStatus(422)
    ;(await send(client, Buffer.alloc(6 * 1024 * 1024))).assertStatus(413)
  })
})
