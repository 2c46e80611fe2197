import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { PERMIT, publish } from '#tests/support/safety_permit'
import { twoTenants } from '#tests/support/tenants'

const LIST = '/records/safety_permit/'

test.group('Records of an entity of one’s own', (group) => {
  const pair = twoTenants(group)
  let stand: ReturnType<typeof set> | undefined
  const standing = (client: ApiClient) => (stand ??= set(client))

  async function set(client: ApiClient) {
    const admin = await Caller.admin(client, pair.ours)
    await publish(admin, PERMIT)
    const hall = await admin.create('/facilities/', { name: 'Hall' })
    const lift = await admin.create('/equipment/', { name: 'Lift', equipment_number: 'L-1' })
    const boiler = await admin.create('/equipment/', { name: 'Boiler', equipment_number: 'B-1' })
    return { admin, hall: hall.id, lift: lift.id, boiler: boiler.id }
  }

  const permit = (api: Caller, more: object = {}, custom: object = {}) =>
    api.create(LIST, { title: 'Work at height', custom: { hazard: 'height', ...custom }, ...more })

  test('is there the moment its definition is published, and for nobody else', async ({
    client,
    assert,
  }) => {
    const neighbour = await Caller.admin(client, pair.theirs)
    const { admin } = await standing(client)
    ;(await admin.get(LIST)).assertStatus(200)
    ;(await neighbour.get(LIST)).assertStatus(404)
    ;(await neighbour.post(LIST, { title: 'Mine' })).assertStatus(404)
    ;(await admin.get('/records/lost/')).assertStatus(404)
    ;(await admin.get('/records/task/')).assertStatus(404)
    assert.equal((await neighbour.get('/openapi.json')).text().includes('safety_permit'), false)
  })

  test('is created with a number, read, changed under its revision, deleted and restored', async ({
    client,
    assert,
  }) => {
    const { admin, lift } = await standing(client)
    const made = await admin.post(LIST, {
      title: 'Roof',
      due_date: '2026-12-01',
      custom: { hazard: 'height', equipment: lift },
    })
    made.assertStatus(201)
    const { id, number } = made.body().data
    assert.match(number, /^SP-\d{6}$/)
    const path = `${LIST}${id}/`
    assert.match(made.header('location')!, new RegExp(`${path}$`))
    const read = await admin.get(`${path}?include=custom.equipment_equipment`)
    assert.containSubset(read.body().data, {
      number,
      'title': 'Roof',
      'status': null,
      'due_date': '2026-12-01',
      'custom': { hazard: 'height', equipment: lift },
      'custom.equipment_equipment': { id: lift, label: 'Lift (L-1)' },
    })
    const etag = read.header('etag')!
    const changed = await admin.patch(path, { custom: { people: 2 } }, { 'if-match': etag })
    assert.containSubset(changed.body().data.custom, { hazard: 'height', people: 2 })
    ;(await admin.patch(path, { title: 'Late' }, { 'if-match': etag })).assertStatus(412)
    ;(await admin.delete(path)).assertStatus(204)
    ;(await admin.get(path)).assertStatus(404)
    ;(await admin.post(`${path}restore/`)).assertStatus(200)
    assert.equal((await admin.get(path)).body().data.number, number)
    const lines = (await admin.get(`${path}history/`)).body().data as { action: string }[]
    assert.sameMembers(
      lines.map(({ action }) => action),
      ['created', 'updated', 'deleted', 'restored']
    )
  })

  test('what it points at must exist, and its fields are judged', async ({ client, assert }) => {
    const { admin } = await standing(client)
    const lost = await admin.post(LIST, {
      title: 'Lost',
      custom: { hazard: 'acid', people: 0, equipment: '01970000-0000-7000-8000-000000000000' },
    })
    lost.assertStatus(422)
    assert.properties(lost.body().error.details, ['custom.hazard', 'custom.people'])
    const missing = await admin.post(LIST, {
      title: 'Lost',
      custom: { hazard: 'heat', equipment: '01970000-0000-7000-8000-000000000000' },
    })
    assert.deepEqual(Object.keys(missing.body().error.details), ['custom.equipment'])
    const given = await admin.post(LIST, { title: 'X', number: 'SP-9', custom: { hazard: 'heat' } })
    given.assertStatus(422)
  })

  test('lists filter, sort, group, search and export like any other', async ({
    client,
    assert,
  }) => {
    const { admin, boiler } = await standing(client)
    await permit(admin, { title: 'Über dem Kessel' }, { people: 7, equipment: boiler })
    await permit(admin, { title: 'Boiler room' }, { people: 9, equipment: boiler, hazard: 'heat' })
    const titles = async (query: string) =>
      ((await admin.get(LIST + query)).body().data as { title: string }[]).map(({ title }) => title)
    const at = `filter[custom.equipment][eq]=${boiler}`
    assert.deepEqual(await titles(`?${at}&sort=title`), ['Boiler room', 'Über dem Kessel'])
    assert.deepEqual(await titles(`?${at}&filter[custom.people][gte]=8`), ['Boiler room'])
    assert.deepEqual(await titles('?search=uber kessel'), ['Über dem Kessel'])
    const grouped = await admin.get(`${LIST}?${at}&group_by=custom.hazard`)
    assert.sameDeepMembers(grouped.body().meta.groups, [
      { value: 'heat', count: 1 },
      { value: 'height', count: 1 },
    ])
    const file = (await admin.get(`${LIST}export/?format=csv&${at}&sort=title`)).text()
    assert.match(file, /^number,title,/)
    assert.match(file, /SP-\d+,Boiler room,/)
    const found = (await admin.get('/search/?q=kessel')).body().data
    assert.containSubset(found, [{ entity: 'safety_permit' }])
    assert.match(found[0].url, /^\/records\/safety_permit\//)
    ;(await admin.get(`${LIST}?sort=lost`)).assertStatus(400)
  })

  test('views, list settings and bulk changes take it too', async ({ client, assert }) => {
    const { admin } = await standing(client)
    const { id } = await permit(admin)
    const view = await admin.create('/views/', {
      entity: 'safety_permit',
      title: 'Height',
      filter: [{ path: 'custom.hazard', op: 'eq', value: 'height' }],
    })
    assert.equal(view.document.entity, 'safety_permit')
    const settings = await admin.patch('/list-settings/safety_permit/', { columns: ['title'] })
    assert.deepEqual(settings.body().data.columns, ['title'])
    const bulk = await admin.post(`${LIST}bulk/`, {
      action: 'update',
      ids: [id],
      values: { custom: { people: 4 } },
    })
    assert.containSubset(bulk.body().data, { changed: 1, refused: 0 })
    assert.equal((await admin.get(`${LIST}${id}/`)).body().data.custom.people, 4)
    await admin.post(`/bulk-changes/${bulk.body().data.id}/undo/`)
    assert.notProperty((await admin.get(`${LIST}${id}/`)).body().data.custom, 'people')
    ;(await admin.get('/list-settings/lost/')).assertStatus(404)
  })

  test('comments and files hang on it', async ({ client, assert }) => {
    const { admin } = await standing(client)
    const { id } = await permit(admin)
    const path = `${LIST}${id}/`
    const comment = await admin.create(`${path}comments/`, { body: 'Wear a harness' })
    assert.containSubset(comment, { record_id: id, task_id: null, body: 'Wear a harness' })
    const upload = await admin
      .upload(`${path}attachments/`)
      .file('file', Buffer.from('%PDF-1.7\n1 0 obj\n'), { filename: 'plan.pdf' })
    upload.assertStatus(201)
    assert.lengthOf((await admin.get(`${path}comments/`)).body().data, 1)
    assert.lengthOf((await admin.get(`${path}attachments/`)).body().data, 1)
    const reader = await Caller.as(client, pair.ours, ['view_safety_permit'])
    ;(await reader.get(`/attachments/${upload.body().data[0].id}/`)).assertStatus(200)
    ;(await reader.post(`${path}comments/`, { body: 'No' })).assertStatus(403)
    const stranger = await Caller.as(client, pair.ours, ['view_tasks'])
    ;(await stranger.get(`/comments/${comment.id}/`)).assertStatus(403)
    ;(await stranger.get(`/attachments/${upload.body().data[0].id}/`)).assertStatus(403)
  })
})
