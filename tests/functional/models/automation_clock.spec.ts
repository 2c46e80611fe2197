import { test } from '@japa/runner'
import { askForDueAutomations } from '#models/automation_clock'
import { automate, count, forget, runsOf } from '#tests/support/automations'
import { Caller } from '#tests/support/caller'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

const at = (time: string) => new Date(`2027-03-27T${time}Z`)

test.group('Automations by the clock', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const look = (now: Date) => askForDueAutomations(pair.ours.tenant, now)

  test('it goes through the records that fit, once a tick', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    await automate(api, {
      key: 'daily',
      on: { event: 'schedule', entity: 'task', cron: '0 7 * * *', time_zone: 'Europe/Berlin' },
      if: "record.priority == 'high'",
    })
    const { id } = await api.create('/tasks/', { title: 'High', priority: 'high' })
    await api.create('/tasks/', { title: 'Low', priority: 'low' })
    await worker.settle(pair.ours.tenant)

    assert.equal(await look(at('04:00:00')), 0)
    assert.equal(
      (await api.get('/automations/daily/')).body().data.next_at,
      '2027-03-27T06:00:00.000Z'
    )
    assert.equal(await look(at('05:59:59')), 0)
    assert.equal(await look(at('06:00:00')), 1)
    assert.equal(await look(at('06:00:15')), 0)
    await worker.settle(pair.ours.tenant)
    const runs = await runsOf(api, 'daily')
    assert.lengthOf(runs, 1)
    assert.containSubset(runs, [{ record_id: id, state: 'done', event: 'schedule' }])
    // The clocks go forward that night: seven in the morning is an hour earlier in UTC.
    assert.equal(
      (await api.get('/automations/daily/')).body().data.next_at,
      '2027-03-28T05:00:00.000Z'
    )
    assert.equal(await count(pair.theirs, 'automation_runs'), 0)
    await forget(api, 'daily')
  })

  test('another timing begins anew and makes good nothing', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const on = { event: 'schedule', entity: 'task', every: 'PT1H' }
    await automate(api, { key: 'hourly', on, if: 'false' })
    assert.equal(await look(at('04:00:00')), 0)
    await automate(api, { key: 'hourly', on: { ...on, every: 'PT2H' }, if: 'false' })
    assert.equal(await look(at('05:30:00')), 0)
    assert.equal(
      (await api.get('/automations/hourly/')).body().data.next_at,
      '2027-03-27T07:30:00.000Z'
    )
    await forget(api, 'hourly')
    assert.equal(await look(at('09:00:00')), 0)
  })
})
