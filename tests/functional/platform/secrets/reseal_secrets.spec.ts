import encryption from '@adonisjs/core/services/encryption'
import { test } from '@japa/runner'
import { SecondFactor } from '#models/second_factor'
import { keyrings } from '#platform/secrets/keyrings'
import { keysOf } from '#platform/secrets/key_status'
import { askForReseal, dropOldKeys, sweepSecrets } from '#platform/secrets/reseal_secrets'
import { tenant } from '#platform/tenancy/tenant_scope'
import { NOTE, PersonalFields, PHONE } from '#tests/functional/platform/secrets/personal_fields'
import { Authenticator } from '#tests/support/authenticator'
import { person } from '#tests/support/people'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

const BY = { id: null, channel: 'system' as const }
const KEYS = `SELECT DISTINCT (custom->'owner_phone'->>'k')::int AS k FROM equipment
  WHERE custom ? 'owner_phone' AND equipment_number LIKE $1 || '%'`

test.group('Sealing again', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)

  test('a field with data that is encrypted reads and filters the same all the while', async ({
    client,
    assert,
  }) => {
    const fields = await PersonalFields.of(client, pair.ours, { type: 'flat', encrypted: false })
    const { id } = await fields.add('A-1', { owner_phone: PHONE, owner_note: NOTE, colour: 'red' })
    await fields.add('A-2', { owner_phone: '110' })
    assert.deepEqual(await fields.numbers({ search: 'zander' }), ['A-1'])
    const before = (await fields.api.get(`/equipment/${id}/`)).body().data

    const plan = await fields.publish(true)
    assert.sameDeepMembers(plan.encryption, [
      { field: 'custom.owner_phone', to: 'ciphertext', records: 2 },
      { field: 'custom.owner_note', to: 'ciphertext', records: 1 },
      { field: 'custom.owner_pin', to: 'ciphertext', records: 0 },
    ])
    const query = { 'filter[custom.owner_phone]': PHONE }
    const isText = `SELECT count(*)::int AS count FROM equipment WHERE custom::text LIKE '%5550199%'`
    assert.deepEqual(await fields.rows(isText), [{ count: 1 }] as never)
    assert.deepEqual(await fields.numbers(query), ['A-1'])
    assert.deepEqual((await fields.api.get(`/equipment/${id}/`)).body().data, before)

    await worker.settle(pair.ours.tenant)
    assert.deepEqual(await fields.rows(isText), [{ count: 0 }] as never)
    assert.deepEqual(await fields.numbers(query), ['A-1'])
    assert.deepEqual((await fields.api.get(`/equipment/${id}/`)).body().data, before)
    assert.deepEqual(await fields.numbers({ search: 'zander' }), [])
    assert.containSubset(await keysOf(pair.ours.tenant), { waiting: 0, job: 'completed 2/2' })
  })

  test('one that is no longer encrypted is read, then text again, and searched', async ({
    client,
    assert,
  }) => {
    const fields = await PersonalFields.of(client, pair.theirs, { type: 'hut' })
    const { id } = await fields.add('B-1', { owner_phone: PHONE, owner_note: NOTE })
    const plan = await fields.publish(false)
    assert.deepInclude(plan.encryption, { field: 'custom.owner_note', to: 'text', records: 1 })
    const read = async () => (await fields.api.get(`/equipment/${id}/`)).body().data.custom
    assert.deepInclude(await read(), { owner_note: NOTE })
    await worker.settle(pair.theirs.tenant)
    const [{ custom }] = await fields.rows('SELECT custom FROM equipment WHERE id = $1', [id])
    assert.deepEqual(custom, { owner_phone: PHONE, owner_note: NOTE } as never)
    assert.deepInclude(await read(), { owner_note: NOTE })
    assert.deepEqual(await fields.numbers({ search: 'zander' }), ['B-1'])
  })

  test('what a writer with an older definition left is found by the sweep', async ({
    client,
    assert,
  }) => {
    const fields = await PersonalFields.of(client, pair.ours, { type: 'shed' })
    const { id } = await fields.add('C-1', { owner_phone: '110' })
    await worker.settle(pair.ours.tenant)
    assert.isNull(await sweepSecrets(pair.ours.tenant))
    await fields.rows(
      `UPDATE equipment SET custom = jsonb_build_object('owner_phone', $2::text) WHERE id = $1`,
      [id, PHONE]
    )
    assert.isString(await sweepSecrets(pair.ours.tenant))
    await worker.settle(pair.ours.tenant)
    const [{ custom }] = await fields.rows('SELECT custom FROM equipment WHERE id = $1', [id])
    assert.isString((custom.owner_phone as { c: string }).c)
    assert.deepEqual(await fields.numbers({ 'filter[custom.owner_phone]': PHONE }), ['A-1', 'C-1'])
  })

  test('a new key: old values open and are found, until none is left and the old key goes', async ({
    client,
    assert,
  }) => {
    const owner = pair.ours.tenant
    const fields = await PersonalFields.of(client, pair.ours, { type: 'barn' })
    const user = await person(pair.ours, 'technician')
    const app = await Authenticator.given(pair.ours, user.id)
    await fields.add('D-1', { owner_phone: '115' })

    const version = await keyrings.renew(owner)
    await fields.add('D-2', { owner_phone: '115' })
    assert.deepEqual(await fields.rows(`${KEYS} ORDER BY k`, ['D-']), [
      { k: version - 1 },
      { k: version },
    ] as never)
    assert.deepEqual(await fields.numbers({ 'filter[custom.owner_phone]': '115' }), ['D-1', 'D-2'])
    assert.deepEqual(await dropOldKeys(owner, 0), [], 'values still name it')

    await tenant.run(owner, () => askForReseal(BY))
    await worker.settle(owner)
    assert.deepEqual(await fields.rows(KEYS, ['D-']), [{ k: version }] as never)
    assert.deepEqual(await fields.numbers({ 'filter[custom.owner_phone]': '115' }), ['D-1', 'D-2'])
    assert.lengthOf((await keysOf(owner)).versions, 2, 'a process may still hold it')
    assert.deepEqual(await dropOldKeys(owner, 0), [version - 1])
    assert.deepEqual((await keysOf(owner)).versions, [version])
    const accepted = await tenant.run(owner, () => new SecondFactor(user.id).accepts(app.code()))
    assert.isTrue(accepted)
  })

  test('second factors of an earlier release work, and are moved to the tenant’s key', async ({
    assert,
  }) => {
    const owner = pair.ours.tenant
    const { id } = await person(pair.ours, 'technician')
    const app = await Authenticator.given(pair.ours, id)
    const purpose = `${owner.id} second_factors.secret ${id}`
    const secret = encryption.encrypt(app.secret, { purpose })
    const query = (sql: string, values: unknown[]) =>
      tenant.run(owner, () => tenant.query<{ secret: string }>(sql, values))
    await query('UPDATE second_factors SET secret = $2 WHERE user_id = $1', [id, secret])
    const accepts = () => tenant.run(owner, () => new SecondFactor(id).accepts(app.code()))
    assert.isTrue(await accepts())

    await sweepSecrets(owner)
    await worker.settle(owner)
    const [row] = await query('SELECT secret FROM second_factors WHERE user_id = $1', [id])
    assert.match(row.secret, /^~\d+~/)
    await query('UPDATE second_factors SET last_step = 0 WHERE user_id = $1', [id])
    assert.isTrue(await accepts())
  })
})
