import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { NOTE, PersonalFields, PHONE } from '#tests/functional/platform/secrets/personal_fields'
import { Caller } from '#tests/support/caller'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

const DIGITS = '5550199'

test.group('Encrypted fields', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  let known: PersonalFields | undefined

  async function villas(client: ApiClient) {
    return (known ??= await PersonalFields.of(client, pair.ours))
  }

  test('are read as they were written, and kept as ciphertext', async ({ client, assert }) => {
    const fields = await villas(client)
    const made = await fields.add('V-1', { owner_phone: PHONE, owner_note: NOTE, colour: 'red' })
    assert.deepInclude(made.custom, { owner_phone: PHONE, owner_note: NOTE, colour: 'red' })
    const path = `/equipment/${made.id}/`
    assert.deepEqual((await fields.api.get(path)).body().data.custom, made.custom)
    const [listed] = (await fields.api.get('/equipment/?equipment_number=V-1')).body().data
    assert.deepEqual(listed.custom, made.custom)
    const chosen = await fields.api.get('/equipment/?fields=custom.owner_phone')
    assert.deepEqual(chosen.body().data[0].custom, { owner_phone: PHONE })

    const [{ custom }] = await fields.rows('SELECT custom FROM equipment WHERE id = $1', [made.id])
    assert.sameMembers(Object.keys(custom.owner_phone), ['k', 'i', 'c'])
    assert.equal(custom.colour, 'red')
  })

  test('are changed like others, and the history tells that, not what', async ({
    client,
    assert,
  }) => {
    const fields = await villas(client)
    const { id } = await fields.add('V-2', { owner_phone: '110', colour: 'red' })
    const path = `/equipment/${id}/`
    const patched = await fields.api.patch(path, { custom: { owner_phone: PHONE } })
    assert.deepInclude(patched.body().data.custom, { owner_phone: PHONE, colour: 'red' })
    const version = patched.headers().etag
    const same = await fields.api.patch(path, { custom: { owner_phone: PHONE } })
    assert.equal(same.headers().etag, version)
    await fields.api.patch(path, { custom: { owner_phone: null } })
    assert.notProperty((await fields.api.get(path)).body().data.custom, 'owner_phone')

    const told = (await fields.api.get(`/audit/?record=${id}`)).body().data
    assert.deepEqual(told.map(({ changes }: { changes: object }) => changes).slice(0, 2), [
      { 'custom.owner_phone': ['•••', null] },
      { 'custom.owner_phone': ['•••', '•••'] },
    ])
    const refused = await fields.api.patch(path, { custom: { owner_phone: 'call me' } })
    refused.assertStatus(422)
  })

  test('are found by an equal value, however it is written', async ({ client, assert }) => {
    const fields = await villas(client)
    await fields.add('F-1', { owner_phone: '(410) 555-0123', owner_note: 'Ärger im Keller' })
    await fields.add('F-2', { owner_phone: '112' })
    const by = (field: string, op: string, value: string) =>
      fields.numbers({ [`filter[custom.${field}][${op}]`]: value, search: 'F-' })
    assert.deepEqual(await by('owner_phone', 'eq', '410 5550123'), ['F-1'])
    assert.deepEqual(await by('owner_phone', 'in', '110, 4105550123,112'), ['F-1', 'F-2'])
    assert.deepEqual(await by('owner_phone', 'ne', '112'), ['F-1'])
    assert.deepEqual(await by('owner_note', 'eq', ' ärger im KELLER'), ['F-1'])
    assert.deepEqual(await by('owner_note', 'is_null', 'true'), ['F-2'])
    assert.deepEqual(await by('owner_phone', 'eq', '113'), [])
  })

  test('have no order and no parts: such a request is told why', async ({ client, assert }) => {
    const fields = await villas(client)
    const get = (query: object) =>
      fields.api.get(`/equipment/?${new URLSearchParams({ ...query })}`)
    for (const op of ['contains', 'starts_with', 'gt', 'lte', 'between']) {
      const refused = await get({ [`filter[custom.owner_phone][${op}]`]: '1,2' })
      refused.assertStatus(400)
      assert.include(
        refused.text(),
        'is encrypted and compares by one of: eq, ne, in, nin, is_null'
      )
    }
    ;(await get({ sort: 'custom.owner_phone' })).assertStatus(400)
    assert.deepEqual(await fields.numbers({ search: DIGITS }), [])
    assert.deepEqual(await fields.numbers({ search: 'Zander' }), [])
  })

  test('go through a file and back', async ({ client, assert }) => {
    const fields = await villas(client)
    await fields.add('X-1', { owner_phone: PHONE, owner_note: NOTE })
    const file = await fields.api.get('/equipment/export/?format=csv&equipment_number=X-1')
    assert.include(file.text(), NOTE)
    assert.containSubset(await imported(fields, file.text()), { unchanged: 1, refused: 0 })
    const other = file.text().replaceAll('X-1', 'X-2')
    assert.containSubset(await imported(fields, other), { created: 1, refused: 0 })
    const filter = { 'filter[custom.owner_phone]': PHONE, 'search': 'X-' }
    assert.deepEqual(await fields.numbers(filter), ['X-1', 'X-2'])
    const wrong = await imported(fields, file.text().replaceAll(PHONE, `no ${DIGITS}`))
    assert.containSubset(wrong, { refused: 1, errors: [{ value: '•••' }] })
  })

  test('show to those who may see them', async ({ client, assert }) => {
    const fields = await villas(client)
    const { id } = await fields.add('P-1', { owner_pin: '4711', owner_phone: '110' })
    const manager = await Caller.as(client, pair.ours, 'manager')
    const seen = (await manager.get(`/equipment/${id}/`)).body().data.custom
    assert.deepEqual(seen, { owner_phone: '110' })
    const filter = await manager.get('/equipment/?filter[custom.owner_pin]=4711')
    filter.assertStatus(400)
  })

  test('moved to another row they do not open', async ({ client, assert }) => {
    const fields = await villas(client)
    const [{ id: from }, { id: to }] = [
      await fields.add('M-1', { owner_phone: PHONE }),
      await fields.add('M-2', { owner_phone: '110' }),
    ]
    await fields.rows(
      'UPDATE equipment SET custom = (SELECT custom FROM equipment WHERE id = $1) WHERE id = $2',
      [from, to]
    )
    const answer = await fields.api.get(`/equipment/${to}/`)
    answer.assertStatus(500)
    assert.notInclude(answer.text(), DIGITS)
    await fields.rows('DELETE FROM equipment WHERE id = $1', [to])
  })

  test('stand nowhere as text: no row of no table holds them', async ({ client, assert }) => {
    const fields = await villas(client)
    const body = {
      name: 'S-1',
      equipment_number: 'S-1',
      equipment_type: 'villa',
      custom: { owner_phone: PHONE, owner_note: NOTE },
    }
    const headers = { 'idempotency-key': 'a villa once' }
    const [first, again] = [
      await fields.api.send('post', '/equipment/', { body, headers }),
      await fields.api.send('post', '/equipment/', { body, headers }),
    ]
    assert.equal(again.headers()['idempotency-replayed'], 'true')
    assert.deepEqual(again.body(), first.body())
    await fields.api.patch(`/equipment/${first.body().data.id}/`, {
      custom: { owner_note: 'Zander' },
    })
    const dump = await fields.dump()
    assert.include(dump, 'S-1')
    for (const plain of [PHONE, DIGITS, 'Zander', 'Klingelt', 'klingelt', 'zander'])
      assert.notInclude(dump, plain)
  })

  test('neither a bulk change nor a view keeps their values beside the records', async ({
    client,
    assert,
  }) => {
    const fields = await PersonalFields.of(client, pair.ours)
    const { id } = await fields.add('B-1', { owner_phone: PHONE })
    const refusals = [
      await fields.api.post('/equipment/bulk/', {
        action: 'update',
        ids: [id],
        values: { custom: { owner_phone: PHONE } },
      }),
      await fields.api.post('/views/', {
        entity: 'equipment',
        title: 'By phone',
        filter: [{ path: 'custom.owner_phone', op: 'eq', value: PHONE }],
      }),
    ]
    for (const answer of refusals) {
      answer.assertStatus(422)
      assert.match(answer.body().error.details['custom.owner_phone'][0], /^is kept encrypted/)
    }
    assert.notInclude(await fields.dump(), PHONE)
  })

  async function imported({ api }: PersonalFields, file: string) {
    const sent = await api
      .upload('/equipment/import/')
      .file('file', Buffer.from(file), { filename: 'villas.csv' })
    await worker.settle(pair.ours.tenant)
    return (await api.get(`/imports/${sent.body().data.job.id}/`)).body().data.result
  }
})
