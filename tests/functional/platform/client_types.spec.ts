import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import ace from '@adonisjs/core/services/ace'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import ts from 'typescript'
import { signAccessToken } from '#models/access_token'
import { Principal } from '#models/principal'
import { appUrl, storagePath } from '#config/app'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

const LIFT = {
  kind: 'entity',
  key: 'equipment.lift',
  title: 'Lift',
  schema: {
    type: 'object',
    properties: {
      load: { type: 'number' },
      drive: { enum: ['rope', 'oil'] },
      hall: { 'type': 'string', 'x-lookup': 'facility_id.name' },
    },
  },
}

const START = `
import createClient from 'openapi-fetch'
import type { EquipmentLift, paths } from './fieldrino'
const api = createClient<paths>({ baseUrl: 'https://acme.example.com/api/v1' })
declare const lift: EquipmentLift
`

const GOOD = `
export async function heavy() {
  const { data, error } = await api.GET('/equipment/{id}/', { params: { path: { id: '1' } } })
  const name: string | undefined = data?.data.name
  await api.POST('/tasks/', { body: { title: 'Look', priority: 'high' } })
  const load: number | undefined = lift.custom?.load
  const hall: string | null | undefined = lift.custom?.hall
  return [name, load, hall, error?.error.code]
}`

const WRONG = {
  weight: 'void lift.custom?.weight',
  steam: `lift.custom!.drive = 'steam'`,
  lifts: `void api.GET('/lifts/', {})`,
  untitled: `void api.POST('/tasks/', { body: { priority: 'high' } })`,
}

test.group('Types of a company’s API', (group) => {
  const pair = twoTenants(group)
  let directory: string
  group.each.timeout(90_000)
  group.setup(async () => {
    directory = await mkdtemp(join(storagePath, 'types-'))
    return () => rm(directory, { recursive: true })
  })

  async function published(client: ApiClient) {
    const admin = await Caller.admin(client, pair.ours)
    const path = '/definitions/entity/equipment.lift/'
    ;(await admin.send('put', `${path}draft/`, { body: LIFT })).assertStatus(200)
    ;(await admin.post(`${path}publish/`)).assertStatus(200)
    return admin
  }

  test('a program over them compiles, and one that mistakes a field does not', async ({
    client,
    assert,
  }) => {
    const types = (await (await published(client)).get('/fieldrino.d.ts')).text()
    await writeFile(join(directory, 'fieldrino.d.ts'), types)
    const found = problems(await program({ good: GOOD, ...WRONG }))
    assert.sameMembers(Object.keys(found), Object.keys(WRONG), found.good)
    assert.match(found.weight, /Property 'weight' does not exist/)
    assert.match(found.steam, /"steam"' is not assignable/)
    assert.match(found.lifts, /"\/lifts\/"' is not assignable/)
    assert.match(found.untitled, /Property 'title' is missing/)
  })

  test('the neighbour’s fields are not in them', async ({ client, assert }) => {
    await published(client)
    const other = await Caller.admin(client, pair.theirs)
    assert.notInclude((await other.get('/fieldrino.d.ts')).text(), 'EquipmentLift')
  })

  test('the command writes them, and says what went wrong', async ({ client, assert }) => {
    await published(client)
    const { tenant: home, adminId } = pair.ours
    const token = await tenant.run(home, async () =>
      signAccessToken((await Principal.find(adminId))!)
    )
    const out = join(directory, 'written.d.ts')
    const there = [
      `--url=http://127.0.0.1:${new URL(appUrl).port}`,
      `--tenant=${home.slug}`,
      `--out=${out}`,
    ]
    const done = await ace.exec('types:tenant', [...there, `--token=${token}`])
    assert.equal(done.exitCode ?? 0, 0)
    assert.include(await readFile(out, 'utf8'), 'export interface EquipmentLift ')
    const refused = await ace.exec('types:tenant', [...there, '--token=x'])
    assert.equal(refused.exitCode, 1)
    assert.equal((await ace.exec('types:tenant', [])).exitCode, 1)
  })

  /** One program of several files: compiling the libraries is what takes its time. */
  async function program(files: Record<string, string>) {
    const names = Object.keys(files).map((name) => join(directory, `${name}.ts`))
    const texts = Object.values(files)
    await Promise.all(names.map((name, at) => writeFile(name, START + texts[at])))
    return ts.createProgram(names, OPTIONS)
  }
})

/** What is wrong, by file. */
function problems(program: ts.Program): Record<string, string> {
  const found = ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => [
      basename(file?.fileName ?? '', '.ts'),
      ts.flattenDiagnosticMessageText(messageText, ' '),
    ])
  return Object.fromEntries(found)
}

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  skipDefaultLibCheck: true,
  types: [],
}
