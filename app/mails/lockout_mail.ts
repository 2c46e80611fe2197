import { BaseMail } from '@adonisjs/mail'
import { limits } from '#config/limiter'
import type Tenant from '#platform/tenancy/tenant'
import { tenantUrl } from '#platform/tenancy/tenant_url'
import { languageOf } from '#platform/language/languages'

type Letter = { to: string; ip: string; locale: string | null }

const SUBJECT = {
  en: 'Log-in to your account is paused',
  de: 'Die Anmeldung an Ihrem Konto ist gesperrt',
}

/** Tells somebody that logging in to their account failed too often. */
export default class LockoutMail extends BaseMail {
  constructor(
    private tenant: Tenant,
    private letter: Letter
  ) {
    super()
  }

  prepare() {
    const { to, ip, locale } = this.letter
    const language = languageOf(locale ?? this.tenant.locale)
    const { requests, seconds } = limits.loginPerAccount
    const state = {
      language,
      company: this.tenant.name,
      attempts: requests,
      minutes: Math.ceil(seconds / 60),
      ip,
      url: tenantUrl(this.tenant.slug, '/password/forgot'),
    }
    this.message
      .to(to)
      .subject(SUBJECT[language])
      .htmlView(`mails/${language}/lockout_html`, state)
      .textView(`mails/${language}/lockout_text`, state)
  }
}
