import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { recordNames } from '#models/record_names'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { withPlugin } from '#tests/support/with_plugin'
import { ImportClient } from '#tests/support/import_client'
import { adminHeaders } from '#tests/support/people'
import { withWorker } from '#tests/support/queue'

test.group('A noun of a plugin that a workflow moves', (group) => {
  const pair = withPlugin(group, 'gadgets')
  const worker = withWorker(group)
  const order = async (client: ApiClient, title = 'Cheap') => {
    const api = await Caller.admin(client, pair.ours)
    const made = await api.create('/gadget-orders/', { title })
    return { api, made, path: `/gadget-orders/${made.id}` }
  }

  test('begins in its first state and moves by its transitions', async ({ client, assert }) => {
    const { api, made, path } = await order(client)
    assert.containSubset(made, { status: 'draft', status_category: 'backlog' })
    assert.match(made.order_number, /^GO-\d{6}$/)
    const ways = (await api.get(`${path}/transitions/`)).body().data
    assert.containSubset(ways, [{ key: 'send', allowed: true }])
    const sent = await api.patch(`${path}/status/`, { status: 'sent', comment: 'Off it goes' })
    assert.containSubset(sent.body().data, { status: 'sent' })
    ;(await api.patch(`${path}/status/`, { status: 'draft' })).assertStatus(409)
    await api.patch(`${path}/status/`, { status: 'received' })
    ;(await api.patch(`${path}/`, { title: 'Late' })).assertStatus(409)
    const { data } = (await api.get(`${path}/history/`)).body()
    assert.containSubset(data, [{ action: 'transitioned', field: 'status', after: 'received' }])
    assert.containSubset((await api.get(`${path}/comments/`)).body().data, [
      { body: 'Off it goes', holder_noun: 'gadget_orders', holder_id: made.id },
    ])
  })

  test('waits for a second person where its workflow says so', async ({ client, assert }) => {
    const { api, path } = await order(client, 'Dear')
    const manager = await Caller.as(client, pair.ours, 'manager')
    const asked = await api.patch(`${path}/status/`, { status: 'sent' })
    assert.equal(asked.body().data.status, 'draft')
    const { id } = asked.body().meta.approval
    assert.containSubset((await manager.get('/approvals/')).body().data, [
      { id, record: { path, label: 'GO-000002 Dear' } },
    ])
    ;(await api.post(`/approvals/${id}/`, { decision: 'approve' })).assertStatus(403)
    await manager.post(`/approvals/${id}/`, { decision: 'approve', comment: 'Worth it' })
    assert.equal((await api.get(`${path}/`)).body().data.status, 'sent')
    assert.containSubset((await api.get(`${path}/comments/`)).body().data, [{ body: 'Worth it' }])
  })

  test('has files and checklists, which nobody else sees', async ({ client, assert }) => {
    const { api, path } = await order(client)
    const sent = await api.upload(`${path}/attachments/`).file('file', Buffer.from('%PDF-1.4\n'), {
      filename: 'order.pdf',
      contentType: 'application/pdf',
    })
    sent.assertStatus(201)
    const [file] = (await api.get(`${path}/attachments/`)).body().data
    const sheet = await api.create(`${path}/checklists/`, { form: 'general_safety' })
    const outsider = await Caller.as(client, pair.ours, ['view_tasks', 'update_tasks'])
    const neighbour = await Caller.admin(client, pair.theirs)
    for (const stranger of [outsider, neighbour])
      for (const address of [`/attachments/${file.id}/`, `/checklists/${sheet.id}/`, `${path}/`])
        assert.oneOf((await stranger.get(address)).status(), [403, 404])
    const audit = (await api.get('/audit/?entity=attachment')).body().data
    assert.lengthOf(audit, 1)
    const names = await tenant.run(pair.ours.tenant, () => recordNames('attachment', [file.id]))
    assert.match(names[0].label, /^order\.pdf · GO-\d+ Cheap$/)
    const { largest } = (await api.get('/storage/')).body().data
    assert.containSubset(largest, [{ record: { entity: 'gadget_order', path } }])
  })

  test('counts many at a time and on boards, and moves them', async ({ client, assert }) => {
    const { api, made } = await order(client, 'Together')
    const moved = await api.post('/gadget-orders/bulk/', {
      action: 'move',
      ids: [made.id],
      status: 'sent',
    })
    assert.equal(moved.body().data.changed, 1)
    const { meta } = (await api.get('/gadget-orders/?group_by=status')).body()
    assert.containSubset(meta.groups, [{ value: 'sent' }, { value: 'draft' }])
  })

  test('comes from files without a number, and back unchanged', async ({ client, assert }) => {
    const headers = await adminHeaders(pair.ours)
    const api = ImportClient.at(pair.ours, worker).as(client, headers, 'gadget-orders')
    const { result, noun } = await api.run('Title\nFrom a file\n')
    assert.containSubset(result, { created: 1, refused: 0 })
    assert.equal(noun, 'gadget_orders')
    const again = await api.run(await api.exported())
    assert.containSubset(again.result, { created: 0, updated: 0, refused: 0 })
  })
})
