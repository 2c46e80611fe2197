import { test } from '@japa/runner'
import { pause } from '#tests/support/faults/load'
import { adminHeaders } from '#tests/support/people'
import { killAll, Process } from '#tests/support/process'
import { S3Server } from '#tests/support/s3_server'
import { twoTenants } from '#tests/support/tenants'

type Envelope = { data: { id: string; url: string; headers: Record<string, string> } }

test.group('Files in a bucket', (group) => {
  const pair = twoTenants(group)
  let bucket: S3Server
  group.each.setup(async () => {
    bucket = await S3Server.open()
    return async () => {
      await killAll()
      await bucket.stop()
    }
  })

  test('go there and come back; while it is away one is told to come again, and nothing is lost', async ({
    assert,
  }) => {
    const web = await Process.web(bucket.env)
    const { task, upload, ask } = await company(web.url)
    const first = await upload('one')
    assert.equal(first.status, 201)
    const [{ id }] = ((await first.json()) as { data: { id: string }[] }).data
    const [key] = [...bucket.objects.keys()]
    assert.equal(key, `tenants/${pair.ours.tenant.id}/attachments/${id}`)
    const read = () => ask(`/attachments/${id}/`)
    assert.equal(await (await read()).text(), 'one')

    await bucket.stop()
    for (const answer of [await upload('two'), await read()]) {
      assert.equal(answer.status, 503)
      assert.match(answer.headers.get('retry-after') ?? '', /^\d+$/)
    }
    const ready = await fetch(`${web.url}/health/ready`)
    assert.containSubset(await ready.json(), { checks: { storage: { state: 'down' } } })
    const list = (await (await ask(`${task}attachments/`)).json()) as { data: unknown[] }
    assert.lengthOf(list.data, 1)

    await bucket.start()
    while ((await fetch(`${web.url}/health/ready`)).status !== 200) await pause()
    assert.equal((await upload('two')).status, 201)
    assert.equal(await (await read()).text(), 'one')
  })

  test('are sent there by themselves, and become attachments once confirmed', async ({
    assert,
  }) => {
    const web = await Process.web(bucket.env)
    const { task, ask, write } = await company(web.url)
    const announced = { name: 'a.txt', size: 5, content_type: 'text/plain' }
    const made = await write(`${task}attachments/presign/`, announced)
    const { id, url, headers } = ((await made.json()) as Envelope).data
    assert.isTrue(url.startsWith(bucket.env.S3_ENDPOINT))
    const confirm = () => write(`/attachments/${id}/confirm/`, {})
    assert.equal((await confirm()).status, 409)
    assert.equal((await fetch(url, { method: 'PUT', headers, body: 'six...' })).status, 403)
    assert.equal((await fetch(url, { method: 'PUT', headers, body: 'five.' })).status, 200)
    assert.equal((await confirm()).status, 201)
    assert.deepEqual(
      [...bucket.objects.keys()],
      [`tenants/${pair.ours.tenant.id}/attachments/${id}`]
    )

    const given = (await (await ask(`/attachments/${id}/download/`)).json()) as Envelope
    const saved = await fetch(given.data.url)
    assert.equal(await saved.text(), 'five.')
    assert.match(saved.headers.get('content-disposition')!, /^attachment; .*a\.txt/)
  })

  test('that our settings do not open are refused at the start: {name}')
    .with([
      { name: 'no bucket', env: { S3_BUCKET: 'lost' }, says: /bucket lost does not exist/ },
      { name: 'a wrong key', env: { S3_SECRET_ACCESS_KEY: 'x' }, says: /does not accept our key/ },
      { name: 'half a key', env: { S3_ACCESS_KEY_ID: '' }, says: /S3_ACCESS_KEY_ID is missing/ },
      { name: 'no address', env: { S3_ENDPOINT: 'minio' }, says: /S3_ENDPOINT is "minio"/ },
    ])
    .run(async ({ assert }, { env, says }) => {
      for (const launch of [Process.web, Process.worker])
        await assert.rejects(() => launch({ ...bucket.env, ...env }), says)
    })

  /** A company with a task, as its administrator reaches it at `base`. */
  async function company(base: string) {
    const headers = await adminHeaders(pair.ours)
    const write = (path: string, body: object) =>
      fetch(`${base}/api/v1${path}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const made = (await (await write('/tasks/', { title: 'Look' })).json()) as Envelope
    const task = `/tasks/${made.data.id}/`
    const upload = (content: string) => {
      const body = new FormData()
      body.append('file', new Blob([content]), 'a.txt')
      return fetch(`${base}/api/v1${task}attachments/`, { method: 'POST', headers, body })
    }
    const ask = (path: string) => fetch(`${base}/api/v1${path}`, { headers })
    return { task, upload, ask, write }
  }
})
