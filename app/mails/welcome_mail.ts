import { BaseMail } from '@adonisjs/mail'
import type Tenant from '#platform/tenancy/tenant'
import { tenantUrl } from '#platform/tenancy/tenant_url'
import { languageOf } from '#platform/language/languages'

type Letter = { to: string; token: string; locale: string | null }

const SUBJECT = {
  en: (company: string) => `Your account at ${company}`,
  de: (company: string) => `Ihr Konto bei ${company}`,
}

/** Tells somebody that an account was made for them, and where to choose a password. */
export default class WelcomeMail extends BaseMail {
  constructor(
    private tenant: Tenant,
    private letter: Letter
  ) {
    super()
  }

  prepare() {
    const { to, token, locale } = this.letter
    const language = languageOf(locale ?? this.tenant.locale)
    const company = this.tenant.name
    const url = tenantUrl(this.tenant.slug, `/password/reset/${token}`)
    const state = { language, company, url }
    this.message
      .to(to)
      .subject(SUBJECT[language](company.replace(/[\r\n]+/g, ' ')))
      .htmlView(`mails/${language}/welcome_html`, state)
      .textView(`mails/${language}/welcome_text`, state)
  }
}
