import { test } from '@japa/runner'
import { packShelf } from '#platform/packs/pack_shelf'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

test.group('Packs that ship with the product', (group) => {
  const pair = twoTenants(group)

  test('{key} installs into a fresh company without a warning, and leaves nothing behind')
    .with(packShelf.all().map(({ key }) => ({ key })))
    .run(async ({ client, assert }, { key }) => {
      const api = await Caller.admin(client, pair.ours)
      const { documents } = packShelf.find(key)
      const plan = (await api.post(`/packs/${key}/plan/`)).body().data
      for (const { key: name, plan: planned } of plan.definitions) {
        assert.deepEqual(planned.blockers, [], name)
        assert.deepEqual(planned.warnings, [], name)
      }
      const installed = await api.post(`/packs/${key}/install/`, { seen: plan.seen })
      installed.assertStatus(200)
      assert.lengthOf(installed.body().data.applied, documents.length)

      const removed = await api.delete(`/packs/${key}/`)
      assert.deepEqual(removed.body().data.kept, [])
      assert.lengthOf(removed.body().data.applied, documents.length)
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
