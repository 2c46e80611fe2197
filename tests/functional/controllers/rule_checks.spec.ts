import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Browser } from '#tests/support/browser'
import { Caller } from '#tests/support/caller'
import { person } from '#tests/support/people'
import { twoTenants } from '#tests/support/tenants'

test.group('A rule is checked while it is written', (group) => {
  const pair = twoTenants(group)

  type Check = { place: string; rule: string; gives?: string; email?: string }

  async function check(client: ApiClient, { place, rule, gives, email = pair.ours.email }: Check) {
    const browser = Browser.at(client, pair.ours)
    await browser.logIn(email)
    return browser.send('post', `/ui/v1/definitions/${place}/rule_checks/`, { rule, gives })
  }

  test('against the fields of the records a workflow moves', async ({ client, assert }) => {
    const fine = await check(client, {
      place: 'workflow/task',
      rule: "record.priority == 'critical'",
    })
    assert.deepEqual(fine.body().data, { problem: null })
    const wrong = await check(client, {
      place: 'workflow/task',
      rule: "record.prioritty == 'critical'",
    })
    assert.match(wrong.body().data.problem, /there is no field "prioritty"/)
    const number = await check(client, { place: 'workflow/task', rule: '1.0 + 2.0' })
    assert.match(number.body().data.problem, /must answer yes or no/)
  })

  test('what computes a field may give any value, of fields there are', async ({
    client,
    assert,
  }) => {
    const computed = { place: 'entity/equipment.elevator', gives: 'value' }
    const fine = await check(client, { ...computed, rule: 'record.custom.capacity_lbs * 2' })
    assert.deepEqual(fine.body().data, { problem: null })
    const wrong = await check(client, { ...computed, rule: 'record.custom.capacity * 2' })
    assert.match(wrong.body().data.problem, /there is no field "capacity"/)
    const odd = await check(client, { ...computed, gives: 'everything', rule: 'now' })
    assert.equal(odd.status(), 422)
  })

  test('against what a form asks in its draft', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const shown = await api.get('/definitions/form/general_safety/')
    const { document } = shown.body().data
    const properties = {
      ...document.schema.properties,
      noise_db: { type: 'number', title: 'Noise' },
    }
    const body = { ...document, schema: { ...document.schema, properties } }
    await api.send('put', '/definitions/form/general_safety/draft/?force=true', { body })
    const fine = await check(client, { place: 'form/general_safety', rule: 'data.noise_db > 85' })
    assert.deepEqual(fine.body().data, { problem: null })
  })

  test('for those who may see definitions, and of definitions there are', async ({
    client,
    assert,
  }) => {
    const { email } = await person(pair.ours, 'technician')
    assert.equal(
      (await check(client, { place: 'workflow/task', rule: 'true', email })).status(),
      403
    )
    assert.equal((await check(client, { place: 'workflow/nothing', rule: 'true' })).status(), 404)
    assert.equal(
      (await check(client, { place: 'workflow/task', rule: 'x'.repeat(9_000) })).status(),
      422
    )
  })
})
