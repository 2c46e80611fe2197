import { BaseMail } from '@adonisjs/mail'
import type Tenant from '#platform/tenancy/tenant'
import { tenantUrl } from '#platform/tenancy/tenant_url'
import { languageOf } from '#platform/language/languages'

type Letter = { to: string; token: string; locale: string | null }

const SUBJECT = { en: 'Confirm your e-mail address', de: 'Bestätigen Sie Ihre E-Mail-Adresse' }

/** Asks a user to confirm that the address is theirs. */
export default class VerifyEmailMail extends BaseMail {
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
      url: tenantUrl(this.tenant.slug, `/verify-email/${token}`),
    }
    this.message
      .to(to)
      .subject(SUBJECT[language])
      .htmlView(`mails/${language}/verify_email_html`, state)
      .textView(`mails/${language}/verify_email_text`, state)
  }
}
