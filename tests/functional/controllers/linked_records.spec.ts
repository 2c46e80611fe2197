import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { PERMIT, publish } from '#tests/support/safety_permit'
import { twoTenants } from '#tests/support/tenants'

const BY_PLACE = { entity: 'safety_permit', field: 'custom.equipment' }
const relation = (to: string) => ({ 'type': 'string', 'format': 'uuid', 'x-relation': to })

/** Kept in the table of the permits, and by the same keys. */
const LOAN = {
  ...PERMIT,
  key: 'key_loan',
  number: { prefix: 'KL-' },
  schema: {
    type: 'object',
    properties: {
      equipment: relation('equipment'),
      permit: relation('safety_permit'),
      people: { 'type': 'integer', 'x-lookup': 'custom.permit.custom.people' },
      hazard: { 'type': 'string', 'x-lookup': 'custom.permit.custom.hazard' },
    },
  },
}

const LINKING_PERMIT = {
  ...PERMIT,
  schema: {
    ...PERMIT.schema,
    properties: {
      ...PERMIT.schema.properties,
      machine: { 'type': 'string', 'x-lookup': 'custom.equipment.name' },
      loans: {
        'type': 'integer',
        'x-rollup': { entity: 'key_loan', field: 'custom.permit', fn: 'count' },
      },
    },
  },
}

const LINKING_EQUIPMENT = {
  kind: 'entity',
  key: 'equipment.lift',
  title: 'Lift',
  schema: {
    type: 'object',
    properties: {
      permits: { 'type': 'integer', 'x-rollup': { ...BY_PLACE, fn: 'count' } },
      people: { 'type': 'integer', 'x-rollup': { ...BY_PLACE, fn: 'sum', path: 'custom.people' } },
    },
  },
}

/** A lift with two permits, of which one has a key lent out. */
test.group('Lookups and roll-ups of a company’s own entities', (group) => {
  const pair = twoTenants(group)
  let stand: ReturnType<typeof set> | undefined
  const standing = (client: ApiClient) => (stand ??= set(client))

  test('records of one entity are counted, not what shares their table', async ({
    client,
    assert,
  }) => {
    const { admin, lift } = await standing(client)
    assert.deepInclude(await customOf(admin, lift), { permits: 2, people: 5 })
  })

  test('one invented entity looks into another', async ({ client, assert }) => {
    const { admin, permit, loan } = await standing(client)
    assert.deepInclude(await customOf(admin, permit), { machine: 'Lift', loans: 1 })
    assert.deepInclude(await customOf(admin, loan), { people: 3, hazard: 'heat' })
    const listed = await admin.get('/records/key_loan/?fields=custom.people')
    assert.deepEqual(listed.body().data[0].custom, { people: 3 })
    const patched = await admin.patch(permit, { title: 'Welding' })
    assert.deepInclude(patched.body().data.custom, { machine: 'Lift', loans: 1 })
  })

  test('nobody counts or looks up records beyond their scope', async ({ client, assert }) => {
    const { lift, loan } = await standing(client)
    const none = await Caller.as(client, pair.ours, ['view_equipment', 'view_key_loan'])
    assert.deepInclude(await customOf(none, lift), { permits: null, people: null })
    assert.deepInclude(await customOf(none, loan), { people: null, hazard: null })
    const own = ['view_equipment', 'view_key_loan', 'view_safety_permit:own']
    const near = await Caller.as(client, pair.ours, own)
    assert.deepInclude(await customOf(near, lift), { permits: 0 })
    assert.deepInclude(await customOf(near, loan), { people: null })
  })

  async function customOf(reader: Caller, path: string) {
    return (await reader.get(path)).body().data.custom as Record<string, unknown>
  }

  async function set(client: ApiClient) {
    const admin = await Caller.admin(client, pair.ours)
    for (const document of [PERMIT, LOAN, LINKING_PERMIT, LINKING_EQUIPMENT])
      await publish(admin, document)
    const add = async (path: string, body: object) => (await admin.create(path, body)).id as string
    const names = { name: 'Lift', equipment_number: 'L-1', equipment_type: 'lift' }
    const equipment = await add('/equipment/', names)
    const ask = (title: string, people: number) =>
      add('/records/safety_permit/', { title, custom: { hazard: 'heat', people, equipment } })
    const permit = await ask('Weld', 3)
    await ask('Cut', 2)
    const loan = await add('/records/key_loan/', { title: 'Key', custom: { equipment, permit } })
    return {
      admin,
      lift: `/equipment/${equipment}/`,
      permit: `/records/safety_permit/${permit}/`,
      loan: `/records/key_loan/${loan}/`,
    }
  }
})
