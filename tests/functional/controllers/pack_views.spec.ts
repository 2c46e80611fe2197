import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { LATER_ELEVATORS } from '#tests/support/packs'
import { shelve } from '#tests/support/shelf'
import { twoTenants } from '#tests/support/tenants'

type View = { id: string; title: string; is_shared: boolean; document: { sort: string } }
type Named = { kind: string; key: string; why?: string }

test.group('What a pack brings beside definitions', (group) => {
  const pair = twoTenants(group)
  const views = async (api: Caller) =>
    (await api.get('/views/?entity=elevator_entrapment')).body().data as View[]
  const enabled = async (api: Caller) =>
    (await api.get('/automations/entrapment_called/')).body().data.enabled as boolean

  test('views arrive shared, and are called in the language of who reads them', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    ;(await api.post('/packs/elevators/install/')).assertStatus(200)
    const pat = await Caller.as(client, pair.ours, ['view_*', 'view_elevator_entrapment'])
    const [desk] = (await views(pat)).filter(({ title }) => title === 'Rescue desk')
    assert.isTrue(desk.is_shared)
    ;(await pat.patch('/auth/me/', { locale: 'de' })).assertStatus(200)
    assert.include(
      (await views(pat)).map(({ title }) => title),
      'Leitstand'
    )
  })

  test('a later version changes what nobody touched; what was changed or deleted stays', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const all = await views(api)
    const named = (title: string) => all.find((one) => one.title === title)!
    const [mine, gone] = [named('Rescue desk'), named('Entrapments by cause')]
    ;(await api.patch(`/views/${mine.id}/`, { title: 'Ours', sort: 'title' })).assertStatus(200)
    await api.delete(`/views/${gone.id}/`)
    const unshelve = await shelve(LATER_ELEVATORS)
    try {
      const plan = (await api.post('/packs/elevators/plan/')).body().data.definitions as Named[]
      assert.lengthOf(
        plan.filter((one) => one.kind === 'view' && 'action' in one && one.action === 'change'),
        2
      )
      ;(await api.post('/packs/elevators/install/')).assertStatus(200)
    } finally {
      await unshelve()
    }
    const now = await views(api)
    assert.notInclude(
      now.map(({ id }) => id),
      gone.id
    )
    assert.equal(now.find(({ title }) => title === 'Ours')?.document.sort, 'title')
    assert.equal(now.find(({ title }) => title === 'Open entrapments')?.document.sort, '-number')
  })

  test('a pack that leaves takes its views along, and leaves those that were changed', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const { kept, applied } = (await api.delete('/packs/elevators/')).body().data
    const own = kept.filter(({ kind }: Named) => kind === 'view')
    assert.deepEqual(own, [
      { kind: 'view', key: 'elevator_entrapment.desk', why: 'you changed it' },
    ])
    assert.isAbove(applied.filter(({ kind }: Named) => kind === 'view').length, 4)
    ;(await api.post('/packs/elevators/install/')).assertStatus(200)
    const titles = (await views(api)).map(({ title }) => title)
    assert.includeMembers(titles, ['Ours', 'Open entrapments'])
    assert.notIncludeMembers(titles, ['Rescue desk', 'Entrapments by cause'])
  })

  test('automations arrive switched off unless they are wanted on', async ({ client, assert }) => {
    const ours = await Caller.admin(client, pair.ours)
    assert.isFalse(await enabled(ours))
    const theirs = await Caller.admin(client, pair.theirs)
    const wish = { automations: true }
    const { seen } = (await theirs.post('/packs/elevators/plan/', wish)).body().data
    const asSeen = await theirs.post('/packs/elevators/install/', { seen })
    asSeen.assertStatus(412)
    ;(await theirs.post('/packs/elevators/install/', { seen, ...wish })).assertStatus(200)
    assert.isTrue(await enabled(theirs))
    const again = (await theirs.post('/packs/elevators/plan/')).body().data.definitions
    assert.isTrue(again.every(({ action }: { action: string }) => action === 'none'))
    assert.deepEqual((await theirs.delete('/packs/elevators/')).body().data.kept, [])
  })

  test('a neighbour has none of it', async ({ client, assert }) => {
    const theirs = await Caller.admin(client, pair.theirs)
    assert.lengthOf((await theirs.get('/views/')).body().data, 0)
  })
})
