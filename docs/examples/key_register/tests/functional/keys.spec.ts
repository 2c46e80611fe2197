import { test } from '@japa/runner'
import { Caller } from 'fieldrino/tests/support/caller'
import { withWorker } from 'fieldrino/tests/support/queue'
import { twoTenants } from 'fieldrino/tests/support/tenants'
import { enqueue } from 'fieldrino/platform/jobs/enqueue'
import { tenant } from 'fieldrino/platform/tenancy/tenant_scope'

test.group('Keys', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)

  test('are with one person at a time', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    await api.post('/plugins/key_register/enable/')
    const { id } = await api.create('/keys/', { key_number: 'K-1', name: 'Cellar' })
    const out = await api.post(`/keys/${id}/hand-out/`, { held_by: 'Pat', due_back: '2999-01-01' })
    assert.include(out.body().data, { held_by: 'Pat', due_back: '2999-01-01' })
    const again = await api.post(
      `/keys/${id}/hand-out/`,
      { held_by: 'Kim' },
      { 'accept-language': 'de' }
    )
    again.assertStatus(409)
    assert.equal(again.body().error.message, 'Cellar ist bei Pat: zuerst zurücknehmen')
    ;(await api.post(`/keys/${id}/take-back/`)).assertStatus(200)
    ;(await api.post(`/keys/${id}/take-back/`)).assertStatus(409)
  })

  test('come back after the days the settings say', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    await api.post('/plugins/key_register/enable/')
    await api.patch('/plugins/key_register/settings/', { loan_days: 7 })
    const { id } = await api.create('/keys/', { key_number: 'K-2', name: 'Roof' })
    const out = await api.post(`/keys/${id}/hand-out/`, { held_by: 'Pat' })
    const { due_back: until, handed_out_at: from } = out.body().data
    assert.equal((Date.parse(until) - Date.parse(from.slice(0, 10))) / 86_400_000, 7)
  })

  test('are marked when they are overdue', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    await api.post('/plugins/key_register/enable/')
    const { id } = await api.create('/keys/', { key_number: 'K-3', name: 'Gate' })
    await api.post(`/keys/${id}/hand-out/`, { held_by: 'Pat', due_back: '2020-01-01' })
    await tenant.run(pair.ours.tenant, () =>
      enqueue('key_register.mark_overdue', {}, { id: null, channel: 'system' })
    )
    await worker.settle(pair.ours.tenant)
    assert.isTrue((await api.get(`/keys/${id}/`)).body().data.is_overdue)
  })
})
