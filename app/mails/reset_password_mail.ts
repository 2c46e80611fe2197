import { BaseMail } from '@adonisjs/mail'
import type Tenant from '#platform/tenancy/tenant'
import { tenantUrl } from '#platform/tenancy/tenant_url'
import { languageOf } from '#platform/language/languages'

type Letter = { to: string; token: string; locale: string | null }

const SUBJECT = { en: 'Choose a new password', de: 'Neues Passwort wählen' }

/** The way back in for somebody who forgot the password. */
export default class ResetPasswordMail extends BaseMail {
  constructor(
    private tenant: Tenant,
    private letter: Letter
  ) {
    super()
  }

  prepare() {
    const { to, token, locale } = this.letter
    const language = languageOf(locale ?? this.tenant.locale)
    const state = {
      language,
      company: this.tenant.name,
      url: tenantUrl(this.tenant.slug, `/password/reset/${token}`),
    }
    this.message
      .to(to)
      .subject(SUBJECT[language])
      .htmlView(`mails/${language}/reset_password_html`, state)
      .textView(`mails/${language}/reset_password_text`, state)
  }
}
