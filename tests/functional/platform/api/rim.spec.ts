import { gunzipSync, brotliDecompressSync } from 'node:zlib'
import http from 'node:http'
import { test } from '@japa/runner'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import Tenant from '#platform/tenancy/tenant'
import { adminHeaders, person } from '#tests/support/people'
import { twoTenants } from '#tests/support/tenants'
import { useUp } from '#tests/support/use_up'

type Answer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer }

/** As a client on the wire: nothing is decompressed, and any host may be named. */
function ask(
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}
) {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const request = http.request(
    { host: process.env.HOST, port: process.env.PORT, path, method, headers },
    async (response) => {
      const body = Buffer.concat(await response.toArray())
      resolve({ status: response.statusCode!, headers: response.headers, body })
    }
  )
  request.on('error', reject).end()
  return promise
}

test.group('The rim of the API', (group) => {
  const pair = twoTenants(group)

  test('large answers are compressed for those who ask, and for nobody else', async ({
    assert,
  }) => {
    const headers = await adminHeaders(pair.ours)
    const path = '/api/v1/definitions/entity/equipment/schema.json'
    const plain = await ask(path, { headers })
    assert.isUndefined(plain.headers['content-encoding'])
    assert.isAbove(plain.body.length, 1_024)

    const data = (body: Buffer) => JSON.parse(body.toString()).properties
    const zipped = await ask(path, { headers: { ...headers, 'accept-encoding': 'gzip' } })
    assert.equal(zipped.headers['content-encoding'], 'gzip')
    assert.match(zipped.headers.vary ?? '', /Accept-Encoding/i)
    assert.deepEqual(data(gunzipSync(zipped.body)), data(plain.body))

    const squeezed = await ask(path, { headers: { ...headers, 'accept-encoding': 'gzip, br' } })
    assert.equal(squeezed.headers['content-encoding'], 'br')
    assert.equal(squeezed.headers['content-type'], 'application/json; charset=utf-8')
    assert.deepEqual(data(brotliDecompressSync(squeezed.body)), data(plain.body))
    assert.isBelow(squeezed.body.length, plain.body.length / 2)
  })

  test('small answers stay as they are', async ({ assert }) => {
    const answer = await ask('/health/live', { headers: { 'accept-encoding': 'gzip, br' } })
    assert.isUndefined(answer.headers['content-encoding'])
  })

  test('answers of the API are never sniffed or stored, and name the request', async ({
    assert,
  }) => {
    const answer = await ask('/api/v1/jobs/', {
      headers: { ...(await adminHeaders(pair.ours)), 'x-request-id': 'from-the-client' },
    })
    assert.equal(answer.headers['x-content-type-options'], 'nosniff')
    assert.equal(answer.headers['cache-control'], 'no-store')
    assert.equal(answer.headers['x-request-id'], 'from-the-client')
    assert.equal(JSON.parse(answer.body.toString()).meta.request_id, 'from-the-client')
  })

  test('a user beyond the burst is told to wait, colleagues are not', async ({ assert }) => {
    const [loud, quiet] = [await person(pair.ours, 'manager'), await person(pair.ours, 'manager')]
    await useUp(loud.id)

    const refused = await ask('/api/v1/jobs/', { headers: loud.headers })
    assert.equal(refused.status, 429)
    assert.equal(JSON.parse(refused.body.toString()).error.code, 'RATE_LIMITED')
    assert.match(refused.headers['retry-after'] ?? '', /^\d+$/)
    assert.equal(refused.headers['ratelimit-remaining'], '0')
    const calm = await ask('/api/v1/jobs/', { headers: quiet.headers })
    assert.equal(calm.status, 200)
    assert.equal(calm.headers['ratelimit-limit'], '6000')
  })

  test('other origins are served where the tenant names them, without credentials', async ({
    assert,
  }) => {
    const { tenant } = pair.ours
    await Tenant.query()
      .where('id', tenant.id)
      .update({ settings: { allowed_origins: ['https://partner.test'] } })
    await cacheChannel.announce('tenant', tenant.id)
    const host = `${tenant.slug}.${process.env.APP_DOMAIN}`
    const preflight = (origin: string) =>
      ask('/api/v1/equipment/', {
        method: 'OPTIONS',
        headers: { host, origin, 'access-control-request-method': 'POST' },
      })

    const known = await preflight('https://partner.test')
    assert.equal(known.status, 204)
    assert.equal(known.headers['access-control-allow-origin'], 'https://partner.test')
    assert.match(known.headers['access-control-allow-headers'] ?? '', /Authorization/)
    assert.isUndefined(known.headers['access-control-allow-credentials'])
    assert.isUndefined(
      (await preflight('https://stranger.test')).headers['access-control-allow-origin']
    )

    const answer = await ask('/api/v1/jobs/', {
      headers: { ...(await adminHeaders(pair.ours)), origin: 'https://partner.test' },
    })
    assert.equal(answer.headers['access-control-allow-origin'], 'https://partner.test')
    const neighbour = await ask('/api/v1/jobs/', {
      headers: { ...(await adminHeaders(pair.theirs)), origin: 'https://partner.test' },
    })
    assert.isUndefined(neighbour.headers['access-control-allow-origin'])
  })

  test('readiness names every part it depends on', async ({ assert }) => {
    const answer = await ask('/health/ready')
    const { status, checks } = JSON.parse(answer.body.toString())
    assert.deepEqual([answer.status, status], [200, 'ready'])
    for (const part of ['database', 'queue', 'storage']) assert.equal(checks[part].state, 'up')
  })

  test('metrics speak Prometheus to this machine and to nobody behind a proxy', async ({
    assert,
  }) => {
    await ask('/api/v1/jobs/', { headers: await adminHeaders(pair.ours) })
    const answer = await ask('/metrics')
    const text = answer.body.toString()
    assert.match(
      text,
      /^fieldrino_request_duration_seconds_bucket\{method="GET",route="\/api\/v1\/jobs",status="200",le="0.1"\} \d+$/m
    )
    for (const name of [
      'pool_connections{pool="tenant"',
      'queue_jobs{queue="default"',
      'event_loop_lag_seconds',
      'process_memory_bytes',
    ]) {
      assert.include(text, `fieldrino_${name}`)
    }
    assert.equal(
      (await ask('/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } })).status,
      404
    )
  })
})
