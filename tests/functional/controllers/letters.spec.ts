import mail from '@adonisjs/mail/services/main'
import { test } from '@japa/runner'
import ResetPasswordMail from '#mails/reset_password_mail'
import VerifyEmailMail from '#mails/verify_email_mail'
import { directory } from '#platform/tenancy/tenant_directory'
import { removeTenant } from '#platform/tenancy/tenant_removal'
import { Caller } from '#tests/support/caller'
import { PASSWORD, twoTenants } from '#tests/support/tenants'

test.group('The language of letters', (group) => {
  const pair = twoTenants(group)
  let mails: ReturnType<typeof mail.fake>['mails']

  group.each.setup(() => {
    mails = mail.fake().mails
    return () => mail.restore()
  })

  test('a letter is written in the language of whoever gets it', async ({ client }) => {
    const api = await Caller.admin(client, pair.ours)
    await api.patch('/auth/me', { locale: 'de' })
    for (const { tenant, email } of [pair.ours, pair.theirs])
      await client
        .post('/api/v1/auth/password-reset/')
        .header('x-tenant', tenant.slug)
        .json({ email })

    mails.assertQueued(ResetPasswordMail, ({ message }) => {
      return message.hasTo(pair.ours.email) && message.hasSubject('Neues Passwort wählen')
    })
    mails.assertQueued(ResetPasswordMail, ({ message }) => {
      return message.hasTo(pair.theirs.email) && message.hasSubject('Choose a new password')
    })
  })

  test('a company that signs up in German speaks German', async ({ client, assert }) => {
    const slug = `aufzug-${process.pid}`
    const answer = await client
      .post('/api/v1/auth/register/')
      .header('accept-language', 'de')
      .json({ company_name: 'Aufzug AG', email: 'chefin@aufzug.test', password: PASSWORD, slug })
    answer.assertStatus(201)
    const tenant = (await directory.find({ slug }))!
    await removeTenant(tenant)

    assert.equal(tenant.locale, 'de')
    mails.assertQueued(VerifyEmailMail, ({ message }) =>
      message.hasSubject('Bestätigen Sie Ihre E-Mail-Adresse')
    )
  })
})
