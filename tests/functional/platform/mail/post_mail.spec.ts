import { test } from '@japa/runner'
import { v7 } from 'uuid'
import { mailFolder } from '#config/mail'
import VerifyEmailMail from '#mails/verify_email_mail'
import { postMail } from '#platform/mail/post_mail'
import Tenant from '#platform/tenancy/tenant'
import { tenant } from '#platform/tenancy/tenant_scope'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

test.group('Mail', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)

  test('waits sealed in the outbox, and leaves once the unit has committed', async ({ assert }) => {
    const to = `${v7()}@letters.test`
    await tenant.run(pair.ours.tenant, async () => {
      await post(to, 'the-secret-link')
      const waiting = await tenant.query<{ payload: object }>('SELECT payload FROM outbox')
      assert.isAbove(waiting.length, 0)
      assert.notInclude(JSON.stringify(waiting), 'the-secret-link')
    })
    await worker.settle(pair.ours.tenant)
    const letter = await letterTo(to)
    assert.include(letter?.text, `//${pair.ours.tenant.slug}.`)
    assert.include(letter?.text, 'the-secret-link')
  })

  test('is not sent by a unit that rolls back', async ({ assert }) => {
    const to = `${v7()}@letters.test`
    const unit = tenant.run(pair.ours.tenant, async () => {
      await post(to, 'a-link')
      throw new Error('stop')
    })
    await assert.rejects(() => unit, 'stop')
    await worker.settle(pair.ours.tenant)
    assert.isUndefined(await letterTo(to))
  })

  async function post(to: string, token: string) {
    const company = await Tenant.findOrFail(pair.ours.tenant.id)
    await postMail(new VerifyEmailMail(company, { to, token, locale: null }))
  }

  async function letterTo(address: string) {
    return (await mailFolder.newest(100)).find(({ to }) => to.includes(address))
  }
})
