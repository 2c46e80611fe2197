import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import type { ApiClient, ApiResponse } from '@japa/api-client'
import { test } from '@japa/runner'
import { fromBufferPromise } from 'yauzl'
import { Caller } from '#tests/support/caller'
import { twoTenants, type TestTenant } from '#tests/support/tenants'
import { archive } from '#tests/support/workbooks'

type Files = Record<string, string>
type Options = { dry?: boolean; fields?: Record<string, string> }

const CRANE = 'entity/equipment.crane'
const crane = (title: string, properties: object = {}) => ({
  kind: 'entity',
  key: 'equipment.crane',
  title,
  schema: { type: 'object', properties },
})
const text = (title: string) => ({ type: 'string', title })

async function filesOf(response: ApiResponse): Promise<Files> {
  const zip = await fromBufferPromise(response.body(), { lazyEntries: true })
  const files: Files = {}
  for await (const entry of zip.eachEntry()) {
    const stream: Readable = await zip.openReadStreamPromise(entry)
    files[entry.fileName] = (await buffer(stream)).toString()
  }
  return files
}

test.group('The configuration as a whole', (group) => {
  const pair = twoTenants(group)

  async function publish(api: Caller, body: object) {
    ;(await api.send('put', `/definitions/${CRANE}/draft/`, { body })).assertStatus(200)
    ;(await api.post(`/definitions/${CRANE}/publish/`)).assertStatus(200)
  }

  /** The client would read bytes as text. */
  function exported(api: Caller, body: object = {}) {
    const request = api.post('/config/export/', body)
    request.request.buffer(true).parse((response, done) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(Buffer.from(piece)))
      response.on('end', () => done(null, Buffer.concat(pieces)))
    })
    return request
  }

  async function send(api: Caller, files: Files, { dry = false, fields = {} }: Options = {}) {
    const request = api
      .upload(`/config/import/${dry ? '?dry_run=true' : ''}`)
      .file('file', await archive(files), { filename: 'configuration.zip' })
    return request.fields(fields)
  }

  async function craneOf(client: ApiClient, home: TestTenant) {
    const api = await Caller.admin(client, home)
    return (await api.get(`/definitions/${CRANE}/`)).body().data.document
  }

  test('an export is one file for each definition, the same bytes each time', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    await publish(api, crane('Crane', { load: text('Load'), hook: text('Hook') }))
    const first = await exported(api)
    assert.equal(first.header('content-type'), 'application/zip')
    const files = await filesOf(first)
    assert.deepEqual(Object.keys(files), ['config.json', `${CRANE}.json`])
    assert.match(
      files[`${CRANE}.json`],
      /^\{\n {2}"kind": "entity",\n {2}"key": "equipment.crane",/
    )
    assert.deepEqual((await exported(api)).body(), first.body())
    const named = { definitions: [{ kind: 'form', key: 'none' }] }
    ;(await exported(api, named)).assertStatus(404)
  })

  test('what was exported goes into another company, planned first and then whole', async ({
    client,
    assert,
  }) => {
    const ours = await Caller.admin(client, pair.ours)
    const theirs = await Caller.admin(client, pair.theirs)
    const files = await filesOf(await exported(ours))
    const plan = (await send(theirs, files, { dry: true })).body().data.plan
    assert.containSubset(plan.definitions, [{ key: 'equipment.crane', action: 'add' }])
    ;(await theirs.get(`/definitions/${CRANE}/`)).assertStatus(404)

    const done = await send(theirs, files)
    done.assertStatus(200)
    assert.deepEqual(done.body().data, {
      applied: [{ kind: 'entity', key: 'equipment.crane', action: 'add', version: 1 }],
      kept: [],
      conflicts: [],
    })
    assert.deepEqual(await craneOf(client, pair.theirs), await craneOf(client, pair.ours))
    const again = await send(theirs, files)
    assert.deepEqual(again.body().data.applied, [])
  })

  test('edits of both are merged from the version they have in common', async ({
    client,
    assert,
  }) => {
    const ours = await Caller.admin(client, pair.ours)
    const theirs = await Caller.admin(client, pair.theirs)
    await publish(ours, crane('Our crane', { load: text('Rated load'), reach: text('Reach') }))
    await publish(
      theirs,
      crane('Crane', { load: text('Burden'), hook: text('Hook'), own: text('Own') })
    )
    const files = await filesOf(await exported(ours))

    const done = await send(theirs, files)
    done.assertStatus(200)
    assert.containSubset(done.body().data.conflicts, [
      {
        pointer: '/schema/properties/load/title',
        mine: 'Burden',
        theirs: 'Rated load',
        taken: null,
      },
    ])
    const merged = await craneOf(client, pair.theirs)
    assert.equal(merged.title, 'Our crane')
    assert.sameMembers(Object.keys(merged.schema.properties), ['load', 'own', 'reach'])
    assert.equal(merged.schema.properties.load.title, 'Burden')

    const taking = await send(theirs, files, { fields: { otherwise: 'theirs' } })
    taking.assertStatus(200)
    assert.equal((await craneOf(client, pair.theirs)).schema.properties.load.title, 'Rated load')
  })

  test('one definition that cannot be published holds back all', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const good = { ...crane('Winch'), key: 'equipment.winch' }
    const bad = {
      ...crane('Hoist', { at: { 'type': 'string', 'x-relation': 'nowhere' } }),
      key: 'equipment.hoist',
    }
    const refused = await send(api, {
      'entity/equipment.winch.json': JSON.stringify(good),
      'entity/equipment.hoist.json': JSON.stringify(bad),
    })
    refused.assertStatus(409)
    assert.equal(refused.body().error.details.definition, 'entity/equipment.hoist')
    ;(await api.get('/definitions/entity/equipment.winch/')).assertStatus(404)
  })

  test('definitions of one archive may name each other, in any order', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const task = (await api.get('/definitions/workflow/task/')).body().data.document
    const { complete } = task.transitions
    const workflow = {
      ...task,
      transitions: { ...task.transitions, complete: { ...complete, checklists: ['final_look'] } },
    }
    const form = {
      kind: 'form',
      key: 'final_look',
      title: 'Final look',
      mode: 'checklist',
      schema: { type: 'object', properties: { clean: { type: 'boolean', title: 'Clean' } } },
      layout: [{ section: 'End', items: [{ field: 'clean' }] }],
    }
    const done = await send(api, {
      'workflow/task.json': JSON.stringify(workflow),
      'form/final_look.json': JSON.stringify(form),
    })
    done.assertStatus(200)
    assert.lengthOf(done.body().data.applied, 2)
  })

  test('who may not publish imports nothing; exports are for who may look', async ({ client }) => {
    const viewer = await Caller.as(client, pair.ours, ['view_definitions'])
    ;(await exported(viewer)).assertStatus(200)
    ;(await send(viewer, { 'entity/equipment.crane.json': '{}' })).assertStatus(403)
    const technician = await Caller.as(client, pair.ours, 'technician')
    ;(await exported(technician)).assertStatus(403)
  })
})
