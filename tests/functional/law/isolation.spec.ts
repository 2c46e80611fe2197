import type { ApiClient, ApiResponse } from '@japa/api-client'
import { test } from '@japa/runner'
import {
  filledPages,
  filledRoutes,
  isChanging,
  DOORS,
  type FilledRoute,
  type Method,
} from '#tests/functional/law/filled_route'
import { ASKS_NOTHING, FOR_EVERYBODY, PUBLIC, WITH_PROOF } from '#tests/functional/law/open_routes'
import { checksums, settle, type Neighbourhood } from '#tests/functional/law/neighbourhood'
import { Api } from '#tests/support/api'
import { Browser } from '#tests/support/browser'
import { adminHeaders, person } from '#tests/support/people'
import { twoTenants, type TestTenant } from '#tests/support/tenants'

type Send = (route: FilledRoute) => Promise<ApiResponse>

test.group('Every route of both doors', (group) => {
  const pair = twoTenants(group)
  let ours: Neighbourhood
  let theirs: Neighbourhood

  group.each.timeout(90_000)

  async function settled(client: ApiClient) {
    theirs ??= await settle(client, pair.theirs, 'neighbour')
    ours ??= await settle(client, pair.ours, 'household')
  }

  function bearer(client: ApiClient, headers: Record<string, string>): Send {
    const api = new Api(client, headers)
    return async (route) =>
      api.send(route.method as Method, route.url.slice('/api/v1'.length), {
        body: isChanging(route) ? route.body : undefined,
      })
  }

  async function browser(client: ApiClient, home: TestTenant, email?: string): Promise<Send> {
    const visitor = Browser.at(client, home)
    await (email ? visitor.logIn(email) : visitor.send('get', '/login'))
    return (route) =>
      visitor.send(route.method as Method, route.url, isChanging(route) ? route.body : undefined)
  }

  /** So many questions in one second are refused to one person. */
  async function browsers(client: ApiClient, home: TestTenant): Promise<Send> {
    const second = await person(home, 'admin')
    const sends = await Promise.all(
      [home.email, second.email].map((email) => browser(client, home, email))
    )
    let asked = 0
    return (route) => sends[asked++ % sends.length](route)
  }

  /** Routes whose answer is not among `expected`, told by name. */
  async function surprises(
    routes: FilledRoute[],
    send: Send,
    isExpected: (response: ApiResponse, route: FilledRoute) => boolean
  ) {
    const found: string[] = []
    for (const route of routes) {
      const response = await send(route)
      if (!isExpected(response, route))
        found.push(
          `${route.method} ${route.url} (${route.name}): ${response.status()} ${response.text().slice(0, 200)}`
        )
    }
    return found
  }

  const guarded = (door: string, of: Neighbourhood) =>
    filledRoutes(door, of).filter((route) => route.guarded)

  test('is guarded, unless it is known to be public', ({ assert }) => {
    const anything = {
      word: '',
      ids: new Proxy({}, { get: () => 'id' }),
      parameters: {
        'kind': 'entity',
        'key': 'task',
        'noun': 'tasks',
        'entity': 'task',
        'member': 'id',
        'pack': 'elevators',
        'plugin': 'probe',
        'kpi': 'probe.pokes',
        'records.entity': 'permit',
        'token': 'any',
      },
    }
    const open = DOORS.flatMap((door) => filledRoutes(door, anything)).filter(
      (route) => !route.guarded
    )
    assert.sameMembers([...new Set(open.map(({ name }) => name))], PUBLIC)
  })

  test(
    '{$self} shows and changes nothing of the neighbour’s, to an administrator with the right ids'
  )
    .with(DOORS)
    .run(async ({ client, assert }, door) => {
      await settled(client)
      const before = await checksums(pair.theirs)
      const send =
        door === '/ui/v1'
          ? await browsers(client, pair.ours)
          : bearer(client, await adminHeaders(pair.ours))
      const hidden = (response: ApiResponse, { parameters }: FilledRoute) => {
        const isSilent =
          response.status() >= 300 ||
          !Object.values(theirs.ids).some((id) => response.text().includes(id))
        if (!parameters.includes('id')) return isSilent
        return response.status() === 404
      }
      const routes = filledRoutes(door, theirs).filter(
        ({ name }) => name !== 'auth.session.destroy'
      )
      assert.deepEqual(await surprises(routes, send, hidden), [])
      assert.deepEqual(await checksums(pair.theirs), before)
    })

  test('the same addresses answer the neighbour’s own administrator', async ({
    client,
    assert,
  }) => {
    await settled(client)
    const send = bearer(client, await adminHeaders(pair.theirs))
    const reading = filledRoutes('/api/v1', theirs).filter(({ method }) => method === 'get')
    assert.deepEqual(await surprises(reading, send, (response) => response.status() === 200), [])
  })

  test('{$self} answers 401 without a credential')
    .with(DOORS)
    .run(async ({ client, assert }, door) => {
      await settled(client)
      const before = await checksums(pair.ours)
      const send =
        door === '/ui/v1'
          ? await browser(client, pair.ours)
          : bearer(client, { 'x-tenant': pair.ours.tenant.slug })
      assert.deepEqual(
        await surprises(guarded(door, ours), send, (response) => response.status() === 401),
        []
      )
      assert.deepEqual(await checksums(pair.ours), before)
    })

  test('a token of another company is worth nothing', async ({ client, assert }) => {
    await settled(client)
    const before = await checksums(pair.theirs)
    const headers = { ...(await adminHeaders(pair.ours)), 'x-tenant': pair.theirs.tenant.slug }
    assert.deepEqual(
      await surprises(
        guarded('/api/v1', theirs),
        bearer(client, headers),
        (response) => response.status() === 401
      ),
      []
    )
    assert.deepEqual(await checksums(pair.theirs), before)
  })

  test('{$self} refuses whoever has no permission')
    .with(DOORS)
    .run(async ({ client, assert }, door) => {
      await settled(client)
      const { email, headers } = await person(pair.ours, [])
      const send =
        door === '/ui/v1' ? await browser(client, pair.ours, email) : bearer(client, headers)
      const refused = (response: ApiResponse, { name }: FilledRoute) => {
        if (FOR_EVERYBODY.includes(name))
          return response.status() < 300 && !response.text().includes(ours.word)
        if (WITH_PROOF.includes(name)) return response.status() === 422
        if (ASKS_NOTHING.includes(name)) return response.status() === 400
        return [403, 404].includes(response.status())
      }
      assert.deepEqual(await surprises(guarded(door, ours), send, refused), [])
    })

  test('a page shows nothing of the neighbour’s', async ({ client, assert }) => {
    await settled(client)
    const pages = filledPages(theirs)
    assert.isNotEmpty(pages)
    const send = await browser(client, pair.ours, pair.ours.email)
    const hidden = (response: ApiResponse) => response.status() === 404
    assert.deepEqual(await surprises(pages, send, hidden), [])
  })
})
