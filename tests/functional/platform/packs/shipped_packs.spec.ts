import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import { listedNoun } from '#models/noun'
import { Principal } from '#models/principal'
import { openView, type ViewDocument } from '#models/view_document'
import { visibleRecords } from '#models/visible_records'
import { tenant } from '#platform/tenancy/tenant_scope'
import { packShelf } from '#platform/packs/pack_shelf'
import { Caller } from '#tests/support/caller'
import { twoTenants, type TestTenant } from '#tests/support/tenants'

/** Views are no definitions: nothing is published for them. */
const isDefined = ({ kind }: { kind: string }) => kind !== 'view'

type View = { title: string; entity: string; document: ViewDocument }

/** Each view names only what its list has. */
async function opensWhole(api: Caller, { tenant: home, adminId }: TestTenant, assert: Assert) {
  const views = (await api.get('/views/')).body().data as View[]
  assert.isAbove(views.length, 4)
  await tenant.run(home, async () => {
    const principal = (await Principal.find(adminId))!
    for (const { entity, title, document } of views) {
      const records = await visibleRecords(principal, await listedNoun(entity))
      assert.deepEqual(openView(document, records).missing, [], title)
    }
  })
}

test.group('Packs that ship with the product', (group) => {
  const pair = twoTenants(group)

  test('{key} installs into a fresh company without a warning, and leaves nothing behind')
    .with(packShelf.all().map(({ key }) => ({ key })))
    .run(async ({ client, assert }, { key }) => {
      const api = await Caller.admin(client, pair.ours)
      const { documents, views } = packShelf.find(key)
      const count = documents.length + views.length
      const plan = (await api.post(`/packs/${key}/plan/`)).body().data
      assert.lengthOf(plan.definitions, count)
      for (const { key: name, plan: planned } of plan.definitions.filter(isDefined)) {
        assert.deepEqual(planned.blockers, [], name)
        assert.deepEqual(planned.warnings, [], name)
      }
      const installed = await api.post(`/packs/${key}/install/`, { seen: plan.seen })
      installed.assertStatus(200)
      assert.lengthOf(installed.body().data.applied, count)
      await opensWhole(api, pair.ours, assert)

      const removed = await api.delete(`/packs/${key}/`)
      assert.deepEqual(removed.body().data.kept, [])
      assert.lengthOf(removed.body().data.applied, count)
      assert.lengthOf((await api.get('/views/')).body().data, 0)
    })

  test('equipment of a type stays possible to read while its pack leaves', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.theirs)
    ;(await api.post('/packs/facility_management/install/')).assertStatus(200)
    await api.create('/equipment/', {
      name: 'Boiler 1',
      equipment_number: 'B-1',
      equipment_type: 'boiler',
      custom: { fuel: 'gas', heat_output_kw: 120 },
    })
    const { kept } = (await api.delete('/packs/facility_management/')).body().data
    assert.deepEqual(kept, [
      {
        kind: 'entity',
        key: 'equipment.boiler',
        why: '1 record is of this type: change it first',
      },
    ])
    const list = await api.get('/equipment/?filter[custom.fuel]=gas')
    assert.lengthOf(list.body().data, 1)
  })

  test('a work permit is requested and granted as its workflow says', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    ;(await api.post('/packs/facility_management/install/')).assertStatus(200)
    const permit = await api.create('/records/work_permit/', {
      title: 'New gutter',
      custom: {
        permit_kind: 'height',
        permit_place: 'Roof, north side',
        valid_from: '2026-12-01T07:00:00Z',
        valid_until: '2026-12-01T16:00:00Z',
      },
    })
    assert.match(permit.number, /^WP-/)
    const status = `/records/work_permit/${permit.id}/status/`
    const early = await api.patch(status, { status: 'requested' })
    assert.equal(early.status(), 409)
    await api.patch(`/records/work_permit/${permit.id}/`, { custom: { measures: 'Harness' } })
    for (const next of ['requested', 'granted'])
      assert.equal((await api.patch(status, { status: next })).body().data.status, next)
  })

  test('a leak is not closed before it was checked again', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    ;(await api.post('/packs/hvac/install/')).assertStatus(200)
    const chiller = await api.create('/equipment/', {
      name: 'Chiller',
      equipment_number: 'K-1',
      equipment_type: 'chiller',
      custom: { refrigerant_type: 'r410a', charge_kg: 40, gwp: 2088 },
    })
    assert.equal(chiller.custom.co2_equivalent_t, 83.52)
    const entry = await api.create('/records/refrigerant_entry/', {
      title: 'Yearly check',
      custom: {
        plant: chiller.id,
        entry_kind: 'leak_check',
        done_on: '2026-11-27',
        certificate: 'KAT-I 4711',
      },
    })
    assert.match(entry.number, /^RF-/)
    const path = `/records/refrigerant_entry/${entry.id}/`
    const move = (status: string, fields = {}) => api.patch(`${path}status/`, { status, fields })
    const leaking = await move('leaking', { 'custom.leak_place': 'Valve' })
    assert.containSubset(leaking.body().data, { status: 'leaking', custom: { leak_found: true } })
    const repaired = { 'custom.repaired_on': '2026-11-28', 'custom.leak_cause': 'valve' }
    assert.equal((await move('repaired', repaired)).status(), 200)
    assert.equal((await move('closed')).status(), 409)
    await api.patch(path, { custom: { rechecked_on: '2026-12-10' } })
    assert.equal((await move('closed')).status(), 200)
  })

  test('protection is switched off only when somebody was told, and tested before it ends', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    ;(await api.post('/packs/fire_safety/install/')).assertStatus(200)
    const system = await api.create('/equipment/', {
      name: 'Alarm',
      equipment_number: 'BMA-1',
      equipment_type: 'fire_alarm_system',
      custom: { alarm_category: 'full' },
    })
    const impairment = await api.create('/records/fire_impairment/', {
      title: 'Detector change',
      custom: {
        fire_system: system.id,
        impairment_reason: 'fault',
        off_from: '2026-12-01T07:00:00Z',
        off_until: '2026-12-01T12:00:00Z',
        compensation: ['fire_watch'],
      },
    })
    const path = `/records/fire_impairment/${impairment.id}/`
    const move = (status: string, fields = {}) => api.patch(`${path}status/`, { status, fields })
    for (const next of ['requested', 'released']) assert.equal((await move(next)).status(), 200)
    assert.equal((await move('off')).status(), 409)
    await api.patch(path, { custom: { fire_service_told: true } })
    assert.equal((await move('off')).status(), 200)
    const restored = { 'custom.restored_at': '2026-12-01T11:00:00Z' }
    assert.equal((await move('restored', restored)).status(), 200)
    assert.equal((await move('closed')).status(), 409)
    await api.patch(path, { custom: { restoration_test: 'Detector 4/2 tested' } })
    assert.equal((await move('closed')).status(), 200)
  })
})
