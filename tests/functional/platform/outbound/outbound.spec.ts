import { test } from '@japa/runner'
import { outboundBreaker, outboundLimits, outboundRules, outboundWidth } from '#config/outbound'
import { HostBreaker } from '#platform/outbound/host_breaker'
import { outbound } from '#platform/outbound/outbound'
import { Receiver } from '#tests/support/receiver'

test.group('Calling out', (group) => {
  const receiver = new Receiver(group)
  const call = (url: string, tenantId = 'ours') => outbound({ tenantId, url, body: '{}' })

  test('{$self} is refused before anything is sent')
    .with([
      'http://127.0.0.2/',
      'http://[::1]/',
      'http://169.254.169.254/latest/meta-data/',
      'http://10.0.0.1:8080/',
      'http://0x7f.0.0.2/',
      'http://2130706434/',
      'http://user:word@example.com/',
      'ftp://example.com/',
      'file:///etc/passwd',
      'not an address',
    ])
    .run(async ({ assert }, url) => {
      await assert.rejects(() => call(url), /address|private network/)
    })

  test('a name that leads to this machine is refused when it resolves', async ({ assert }) => {
    const { port } = new URL(receiver.url)
    await assert.rejects(() => call(`http://localhost:${port}/`), /private network/)
    assert.isEmpty(receiver.received)
  })

  test('only https is called in production', async ({ assert, cleanup }) => {
    outboundRules.httpsOnly = true
    cleanup(() => void (outboundRules.httpsOnly = false))
    await assert.rejects(() => call(receiver.url), /https/)
  })

  test('a redirect is an answer, and nobody follows it', async ({ assert }) => {
    receiver.answers = [{ status: 302, headers: { location: 'http://169.254.169.254/' } }]
    const { status } = await call(receiver.url)
    assert.equal(status, 302)
    assert.lengthOf(receiver.received, 1)
  })

  test('no more of an answer is read than its beginning', async ({ assert }) => {
    receiver.answers = [{ status: 200, body: 'x'.repeat(1024 * 1024) }]
    const { text } = await call(receiver.url)
    assert.lengthOf(text, outboundLimits.answer)
  })

  test('one company makes few calls at a time, and its neighbour waits for none', async ({
    assert,
  }) => {
    const calls = Array.from({ length: outboundWidth + 1 }, () => call(receiver.url))
    const neighbour = call(receiver.url, 'theirs')
    const states = (await Promise.allSettled(calls)).map(({ status }) => status)
    assert.equal(states.filter((state) => state === 'rejected').length, 1)
    assert.equal((await neighbour).status, 200)
  })

  test('a host that fails again and again is left alone for a while', ({ assert }) => {
    let now = 0
    const breaker = new HostBreaker(() => now)
    for (let count = 0; count < outboundBreaker.failures; count++) {
      breaker.assertClosed('a.test')
      breaker.failed('a.test')
    }
    assert.throws(() => breaker.assertClosed('a.test'), /left alone/)
    breaker.assertClosed('b.test')
    now += outboundBreaker.pause + 1
    breaker.assertClosed('a.test')
    breaker.answered('a.test')
  })
})
