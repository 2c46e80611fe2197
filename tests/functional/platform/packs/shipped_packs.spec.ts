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
})
