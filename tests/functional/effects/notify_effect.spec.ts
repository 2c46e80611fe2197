import { test } from '@japa/runner'
import { onTemplate } from '#platform/effects/templates'
import { Caller } from '#tests/support/caller'
import { confirmAddress } from '#tests/support/confirm_address'
import { Listener } from '#tests/support/listener'
import { addressOf, lettersTo } from '#tests/support/letters'
import { withWorker } from '#tests/support/queue'
import { complete, completing } from '#tests/support/task_workflow'
import { twoTenants } from '#tests/support/tenants'

test.group('Notifying people', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  group.setup(() => confirmAddress(pair.ours))

  const settle = () => worker.settle(pair.ours.tenant)
  const told = async (who: Caller) => (await who.get('/notifications/')).body()

  test('everybody who is meant hears of it once, in the product and by mail', async ({
    client,
    assert,
  }) => {
    const admin = await Caller.admin(client, pair.ours)
    const technician = await Caller.as(client, pair.ours, 'technician')
    const team = await admin.create('/teams/', { name: `Team ${technician.userId}` })
    await admin.create(`/teams/${team.id}/members/`, { user_id: technician.userId })
    await completing(admin, {
      do: 'notify',
      with: { to: ['team', 'assignee', `user:${technician.userId}`], text: 'See {{title}}' },
    })
    const { id } = await admin.create('/tasks/', {
      title: 'Lift',
      assigned_to: technician.userId,
      assigned_team: team.id,
    })
    await complete(admin, id)
    await settle()
    const { data, meta } = await told(technician)
    assert.lengthOf(data, 1)
    assert.equal(meta.unread, 1)
    assert.containSubset(data[0], {
      body: 'See Lift',
      entity: 'task',
      record_id: id,
      path: `/tasks/${id}`,
      read_at: null,
    })
    assert.match(data[0].title, /^T-\d+ Lift: completed$/i)
    const letters = await lettersTo(addressOf(technician))
    assert.deepEqual(
      letters.map(({ subject }) => subject),
      [data[0].title]
    )
    assert.include(letters[0].text, 'See Lift')
    assert.isEmpty((await told(admin)).data)
    assert.isEmpty((await told(await Caller.admin(client, pair.theirs))).data)
  })

  test('a role is everybody who has it, a field whoever it names', async ({ client, assert }) => {
    const admin = await Caller.admin(client, pair.ours)
    const [one, other] = [
      await Caller.as(client, pair.ours, 'manager'),
      await Caller.as(client, pair.ours, 'manager'),
    ]
    await completing(admin, { do: 'notify', with: { to: ['role:manager', 'assigned_to'] } })
    const { id } = await admin.create('/tasks/', { title: 'Lift', assigned_to: admin.userId })
    await complete(admin, id)
    await settle()
    for (const who of [one, other, admin]) assert.equal((await told(who)).data[0].record_id, id)
  })

  test('a template gives the text, in the language of its reader', async ({
    client,
    assert,
    cleanup,
  }) => {
    onTemplate(async (key, { label, locale }) =>
      key === 'done' ? { subject: `${locale}: ${label}`, text: 'Done' } : undefined
    )
    cleanup(() => onTemplate(async () => undefined))
    const admin = await Caller.admin(client, pair.ours)
    await admin.patch('/auth/me', { locale: 'de' })
    await completing(admin, { do: 'notify', with: { to: ['creator'], template: 'done' } })
    const { id } = await admin.create('/tasks/', { title: 'Aufzug' })
    await complete(admin, id)
    await settle()
    assert.match((await told(admin)).data[0].title, /^de: T-\d+ Aufzug$/)
    const [letter] = await lettersTo(pair.ours.email)
    assert.match(letter.subject, /^de: T-\d+ Aufzug$/)
    assert.include(letter.text, 'Öffnen')
  })

  test('somebody whose address is not confirmed sends no mail to others', async ({
    client,
    assert,
  }) => {
    const admin = await Caller.admin(client, pair.ours)
    const technician = await Caller.as(client, pair.ours, 'technician')
    await completing(admin, { do: 'notify', with: { to: ['creator'] } })
    const { id } = await admin.create('/tasks/', { title: 'Lift', assigned_to: technician.userId })
    await complete(technician, id)
    await settle()
    assert.equal((await told(admin)).data[0].record_id, id)
    const titles = (await lettersTo(pair.ours.email)).map(({ subject }) => subject)
    assert.notInclude(titles, (await told(admin)).data[0].title)
  })

  test('escalate tells people, raises the priority and hands the task over', async ({
    client,
    assert,
  }) => {
    const admin = await Caller.admin(client, pair.ours)
    const manager = await Caller.as(client, pair.ours, 'manager')
    await completing(admin, {
      do: 'escalate',
      with: {
        to: 'role:manager',
        priority: 'critical',
        reassign: `user:${manager.userId}`,
        channels: ['in_app'],
      },
    })
    const { id } = await admin.create('/tasks/', { title: 'Lift' })
    await complete(admin, id)
    await settle()
    assert.containSubset((await admin.get(`/tasks/${id}/`)).body().data, {
      priority: 'critical',
      assigned_to: manager.userId,
    })
    assert.equal((await told(manager)).data[0].record_id, id)
    assert.isEmpty(await lettersTo(addressOf(manager)))
  })

  test('an open page hears of it, and of its reading', async ({ client, assert }) => {
    const admin = await Caller.admin(client, pair.ours)
    const topic = `notification:${admin.userId}`
    const page = await Listener.of(pair.ours, admin.userId, topic)
    await completing(admin, { do: 'notify', with: { to: ['creator'], channels: ['in_app'] } })
    await complete(admin, (await admin.create('/tasks/', { title: 'Lift' })).id)
    await settle()
    assert.isTrue(await page.hears(topic))

    const [newest] = (await told(admin)).data
    ;(await admin.post(`/notifications/${newest.id}/read/`)).assertStatus(204)
    assert.isTrue(await page.hears(topic))
    page.end()
    assert.isNotNull((await told(admin)).data[0].read_at)
    ;(await admin.post('/notifications/read/')).assertStatus(204)
    assert.equal((await told(admin)).meta.unread, 0)
    const theirs = await Caller.admin(client, pair.theirs)
    ;(await theirs.post(`/notifications/${newest.id}/read/`)).assertStatus(404)
  })
})
