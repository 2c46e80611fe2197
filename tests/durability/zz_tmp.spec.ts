import { test } from '@japa/runner'
import { queueStore } from '#config/queue'
import { DatabaseProxy } from '#tests/support/database_proxy'
import { adminHeaders } from '#tests/support/people'
import { killAll, Process } from '#tests/support/process'
import { twoTenants } from '#tests/support/tenants'
test.group('tmp', (group) => {
  const pair = twoTenants(group)
  group.teardown(killAll)
  test('x', async () => {
    const proxy = await new DatabaseProxy().open()
    const env = { ...proxy.env, QUEUE_PREFIX: queueStore.prefix, RATE_USER_PER_MINUTE: '10000000', RATE_TENANT_PER_MINUTE: '100000000' }
    let t = performance.now()
    const lap = (s: string) => { process.stderr.write(`${s} ${Math.round(performance.now() - t)}ms most=${proxy.most}\n`); t = performance.now() }
    const web = await Process.web(env); lap('web')
    const headers = { ...(await adminHeaders(pair.ours)), 'content-type': 'application/json' }
    const run = async (n: number, w: number, tag: string) => {
      const turns = Array.from({ length: n }, (_e, at) => at).values()
      await Promise.all(Array.from({ length: w }, async () => { for (const at of turns) { const r = await fetch(`${web.url}/api/v1/facilities/`, { method: 'POST', headers, body: JSON.stringify({ name: `${tag} ${at}` }) }); await r.text() } }))
    }
    lap('hdr'); await run(20, 1, 'a'); lap('20x1'); await run(200, 8, 'b'); lap('200x8'); await run(500, 20, 'c'); lap('500x20')
    await Promise.all([Process.worker(env), Process.scheduler(env)]); lap('worker+scheduler')
    await run(500, 20, 'd'); lap('500x20'); await run(1000, 20, 'd'); lap('1000x20')
    const read = await Promise.all(Array.from({ length: 500 }, async () => (await fetch(`${web.url}/api/v1/facilities/?page_size=5`, { headers })).text())); lap(`500 reads ${read.length}`)
  }).timeout(200000)
})
