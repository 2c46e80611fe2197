import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

test.group('Search, audit and scopes', (group) => {
  const pair = twoTenants(group)

  test('search finds across everything, accents and case aside', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const place = await api.create('/facilities/', { name: 'Zürich Depot' })
    const lift = await api.create('/equipment/', {
      name: 'Zurich Lift',
      equipment_number: 'S-1',
      facility_id: place.id,
    })
    const task = await api.create('/tasks/', { title: 'Inspect ZÜRICH' })
    const { data } = (await api.get('/search/?q=zurich')).body()
    assert.sameMembers(
      data.map(({ id }: { id: string }) => id),
      [place.id, lift.id, task.id]
    )
    assert.deepInclude(data, {
      entity: 'equipment',
      id: lift.id,
      label: 'Zurich Lift (S-1)',
      url: `/equipment/${lift.id}`,
    })
    assert.lengthOf((await api.get('/search/?q=')).body().data, 0)
    assert.lengthOf(
      (await (await Caller.admin(client, pair.theirs)).get('/search/?q=zurich')).body().data,
      0
    )
  })

  test('what is called so comes before what begins so, and that before a mention', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    for (const [name, number] of [
      ['Kiosk', 'Q-77'],
      ['Q-77 annex', 'Q-1'],
      ['Behind q-770', 'Q-2'],
      ['Seaq-77x', 'Q-3'],
    ])
      await api.create('/equipment/', { name, equipment_number: number })
    const { data } = (await api.get('/search/?q=q-77')).body()
    assert.deepEqual(data.map(({ label }: { label: string }) => label.split(' (')[0]).slice(-2), [
      'Behind q-770',
      'Seaq-77x',
    ])
    assert.sameMembers(data.map(({ label }: { label: string }) => label).slice(0, 2), [
      'Kiosk (Q-77)',
      'Q-77 annex (Q-1)',
    ])
  })

  test('a technician with their own tasks only sees nothing else anywhere', async ({
    client,
    assert,
  }) => {
    const admin = await Caller.admin(client, pair.ours)
    const technician = await Caller.as(client, pair.ours, [
      'view_tasks:assigned',
      'update_tasks:assigned',
    ])
    const mine = await admin.create('/tasks/', {
      title: 'Scoped mine',
      assigned_to: technician.userId,
    })
    const other = await admin.create('/tasks/', { title: 'Scoped other' })
    const comment = await admin.create(`/tasks/${other.id}/comments/`, { body: 'hidden' })
    const upload = await admin
      .upload(`/tasks/${other.id}/attachments/`)
      .file('file', Buffer.from('hidden'), { filename: 'h.txt' })
    const checklist = await admin.create(`/tasks/${other.id}/checklists/`, {
      form: 'general_safety',
    })

    const list = (await technician.get('/tasks/')).body()
    assert.deepEqual(
      list.data.map(({ id }: { id: string }) => id),
      [mine.id]
    )
    assert.equal(list.meta.pagination.total, 1)
    assert.deepEqual(
      (await technician.get('/search/?q=scoped')).body().data.map(({ id }: { id: string }) => id),
      [mine.id]
    )
    const hidden = [
      `/tasks/${other.id}/`,
      `/comments/${comment.id}/`,
      `/attachments/${upload.body().data[0].id}/`,
      `/checklists/${checklist.id}/`,
    ]
    const parts = ['comments', 'attachments', 'checklists', 'history', 'transitions'].map(
      (part) => `/tasks/${other.id}/${part}/`
    )
    for (const path of [...hidden, ...parts]) (await technician.get(path)).assertStatus(404)
    ;(await technician.patch(`/tasks/${other.id}/`, { title: 'x' })).assertStatus(404)
    ;(await technician.patch(`/tasks/${other.id}/status/`, { status: 'in_progress' })).assertStatus(
      404
    )
    ;(await technician.post(`/tasks/${other.id}/comments/`, { body: 'x' })).assertStatus(404)
    ;(await technician.patch(`/tasks/${mine.id}/`, { description: 'Done' })).assertStatus(200)
  })

  test('who sees more than they may change is told so', async ({ client }) => {
    const admin = await Caller.admin(client, pair.ours)
    const { id } = await admin.create('/tasks/', { title: 'Look only' })
    const technician = await Caller.as(client, pair.ours, ['view_tasks', 'update_tasks:assigned'])
    ;(await technician.get(`/tasks/${id}/`)).assertStatus(200)
    ;(await technician.patch(`/tasks/${id}/`, { title: 'x' })).assertStatus(403)
    ;(await technician.post(`/tasks/${id}/comments/`, { body: 'x' })).assertStatus(403)
  })

  test('the audit log is the admin’s, with its filters', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const { id } = await api.create('/facilities/', { name: 'Audited' })
    await api.patch(`/facilities/${id}/`, { city: 'Kiel' })
    const { data, meta } = (
      await api.get(`/audit/?record=${id}&entity=facility&actor=${api.userId}`)
    ).body()
    assert.deepEqual(
      data.map(({ action }: { action: string }) => action),
      ['updated', 'created']
    )
    assert.containSubset(data[0], {
      channel: 'api',
      actor: { id: api.userId },
      changes: { city: [null, 'Kiel'] },
      entity: 'facility',
      record_id: id,
    })
    assert.equal(meta.pagination.total, 2)
    assert.lengthOf(
      (await api.get(`/audit/?record=${id}&action=updated&from=2020-01-01T00:00:00Z`)).body().data,
      1
    )
    ;(await api.get('/audit/?colour=red')).assertStatus(400)
    ;(await (await Caller.as(client, pair.ours, 'manager')).get('/audit/')).assertStatus(403)
    assert.lengthOf(
      (await (await Caller.admin(client, pair.theirs)).get(`/audit/?record=${id}`)).body().data,
      0
    )
  })

  test('equipment types are the published variants', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const { data } = (await api.get('/equipment-types/')).body()
    const elevator = data.find(({ key }: { key: string }) => key === 'elevator')
    assert.containSubset(elevator, {
      definition: 'equipment.elevator',
      title: 'Elevator',
      version: 0,
      schema: { type: 'object' },
    })
  })
})
