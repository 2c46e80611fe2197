import { test } from '@japa/runner'
import { jobRegistry } from '#platform/jobs/job_registry'
import { JobClock, stopClocks } from '#platform/plugins/job_clock'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import { company } from '#platform/tenancy/company'
import type Tenant from '#platform/tenancy/tenant'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { withPlugin } from '#tests/support/with_plugin'
import { withWorker } from '#tests/support/queue'

const CRON = '0 7 * * *'
const BY = { tenant: null, by: { id: null, channel: 'system' as const } }

test.group('A job by the clock of the company', (group) => {
  const pair = withPlugin(group, 'probe')
  const worker = withWorker(group)
  const home = (timeZone: string) =>
    Object.assign(Object.create(pair.ours.tenant) as Tenant, { timeZone })
  /** At which of `times` it is due, in a company that lives there. */
  async function struck(cron: string, timeZone: string, times: string[]) {
    const clock = new JobClock(`probe.${cron}`, cron)
    const due: string[] = []
    for (const time of times)
      if (await tenant.run(home(timeZone), () => clock.strike(new Date(time)))) due.push(time)
    await tenant.run(home(timeZone), () => stopClocks('probe'))
    return due
  }
  const minutes = (from: string, count: number, step = 10) =>
    Array.from({ length: count }, (_, at) =>
      new Date(Date.parse(from) + at * step * 60_000).toISOString()
    )

  test('strikes at its hour in summer and in winter', async ({ assert }) => {
    const cases = [
      ['Europe/Berlin', '2027-07-01T00:00:00Z', '2027-07-01T05:00:00.000Z'],
      ['Europe/Berlin', '2027-01-01T00:00:00Z', '2027-01-01T06:00:00.000Z'],
      ['America/New_York', '2027-07-01T00:00:00Z', '2027-07-01T11:00:00.000Z'],
      ['Asia/Kolkata', '2027-07-01T00:00:00Z', '2027-07-01T01:30:00.000Z'],
    ]
    for (const [zone, from, at] of cases)
      assert.deepEqual(await struck('0 7 * * *', zone, minutes(from, 140)), [at], zone)
  })

  test('strikes once in the hour that is left out, and once in the one that is there twice', async ({
    assert,
  }) => {
    const spring = await struck('30 2 * * *', 'Europe/Berlin', minutes('2027-03-27T23:00:00Z', 30))
    assert.deepEqual(spring, ['2027-03-28T01:30:00.000Z'])
    const autumn = await struck('30 2 * * *', 'Europe/Berlin', minutes('2027-10-30T22:00:00Z', 30))
    assert.deepEqual(autumn, ['2027-10-31T00:30:00.000Z'])
  })

  test('makes good once what was missed, and nothing from before it began or was moved', async ({
    assert,
  }) => {
    const outage = ['2027-06-01T00:00:00Z', '2027-06-05T12:00:00Z', '2027-06-05T12:01:00Z']
    assert.deepEqual(await struck('0 7 * * *', 'UTC', outage), ['2027-06-05T12:00:00Z'])
    const clock = new JobClock('probe.moves', '0 7 * * *')
    const look = (zone: string, time: string) =>
      tenant.run(home(zone), () => clock.strike(new Date(time)))
    assert.isFalse(await look('UTC', '2027-06-01T06:00:00Z'))
    assert.isFalse(await look('Asia/Tokyo', '2027-06-01T08:00:00Z'))
    assert.isTrue(await look('Asia/Tokyo', '2027-06-01T22:00:00Z'))
    assert.isFalse(clock.mayBeDue(home('Asia/Tokyo'), new Date('2027-06-02T21:59:00Z')))
    assert.isTrue(clock.mayBeDue(home('Asia/Tokyo'), new Date('2027-06-02T22:00:00Z')))
    assert.isTrue(clock.mayBeDue(home('UTC'), new Date('2027-06-02T06:00:00Z')))
    await tenant.run(home('UTC'), () => stopClocks('probe'))
  })

  test('is enqueued when it is due, and stops with its plugin', async ({ client, assert }) => {
    const inside = <T>(work: () => T) => tenant.run(pair.ours.tenant, work)
    const look = () => jobRegistry.find('probe.count_mornings.look').handle({}, BY)
    const counted = async () => {
      await worker.settle(pair.ours.tenant)
      return inside(() => tenant.query(`SELECT FROM probes WHERE what = 'counted'`))
    }
    await look()
    assert.lengthOf(await counted(), 0)
    await inside(() => tenant.query(`UPDATE job_clocks SET next_at = '2020-01-01Z'`))
    await cacheChannel.announce('plugins', pair.ours.tenant.id)
    await look()
    await look()
    assert.lengthOf(await counted(), 1)
    const clocks = () => inside(() => tenant.query('SELECT FROM job_clocks'))
    assert.lengthOf(await clocks(), 1)
    await (await Caller.admin(client, pair.ours)).post('/plugins/probe/disable/')
    assert.lengthOf(await clocks(), 0)
    const clock = new JobClock('probe.count_mornings', CRON)
    assert.isTrue(clock.mayBeDue(pair.ours.tenant))
    await look()
    assert.isFalse(clock.mayBeDue(pair.ours.tenant))
    assert.lengthOf(await clocks(), 0)
    assert.lengthOf(await counted(), 1)
    await (await Caller.admin(client, pair.ours)).post('/plugins/probe/enable/')
    assert.isTrue(clock.mayBeDue(pair.ours.tenant))
  })

  test('knows whose clock it is', async ({ assert }) => {
    const { timeZone, locale, currency, name } = pair.ours.tenant
    const known = await tenant.run(pair.ours.tenant, company)
    assert.include(known, { timeZone, locale, currency, name })
    assert.throws(company)
  })
})
