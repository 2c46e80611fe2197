import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

const HOME = '/definitions/entity/crate'
const LOADS = [3, null, 9, 5, null, 5, 1]

test.group('Lists downwards by a field that may be empty', (group) => {
  const pair = twoTenants(group)

  test('the largest come first and the empty ones last, page by page and by cursor', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const schema = { type: 'object', properties: { load: { 'type': 'number', 'x-sort': true } } }
    const body = { kind: 'entity', key: 'crate', title: 'Crate', schema }
    ;(await api.send('put', `${HOME}/draft/`, { body })).assertStatus(200)
    ;(await api.post(`${HOME}/publish/`)).assertStatus(200)
    for (const load of LOADS)
      await api.create('/records/crate/', { title: 'Crate', custom: load === null ? {} : { load } })

    const page = async (query: string) =>
      (await api.get(`/records/crate/?sort=-custom.load&page_size=2&${query}`)).body()
    const loads = (data: { custom: { load?: number } }[]) => data.map(({ custom }) => custom.load)
    const pages = await Promise.all([1, 2, 3, 4].map((number) => page(`page=${number}`)))
    const all = [9, 5, 5, 3, 1, undefined, undefined]
    assert.deepEqual(
      pages.flatMap(({ data }) => loads(data)),
      all
    )
    const ids = pages.flatMap(({ data }) => data.map(({ id }: { id: string }) => id))
    assert.lengthOf(new Set(ids), LOADS.length)
    const next = await page(`cursor=${pages[0].meta.pagination.next_cursor}`)
    assert.deepEqual(loads(next.data), all.slice(2, 4))
  })
})
