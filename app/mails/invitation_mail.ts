import { BaseMail } from '@adonisjs/mail'
import type Tenant from '#platform/tenancy/tenant'
import { tenantUrl } from '#platform/tenancy/tenant_url'
import { languageOf } from '#platform/language/languages'

type Letter = { to: string; from: string; token: string }

const SUBJECT = {
  en: (company: string) => `Join ${company} on FieldRino`,
  de: (company: string) => `${company} auf FieldRino beitreten`,
}

/** Invites somebody to join a company. */
export default class InvitationMail extends BaseMail {
  constructor(
    private tenant: Tenant,
    private letter: Letter
  ) {
    super()
  }

  prepare() {
    const { to, from, token } = this.letter
    const company = this.tenant.name
    // Whoever is invited has chosen nothing yet: the company's language is the likeliest.
    const language = languageOf(this.tenant.locale)
    const state = {
      language,
      company,
      from,
      url: tenantUrl(this.tenant.slug, `/invitations/${token}`),
    }
    this.message
      .to(to)
      .subject(SUBJECT[language](company.replace(/[\r\n]+/g, ' ')))
      .htmlView(`mails/${language}/invitation_html`, state)
      .textView(`mails/${language}/invitation_text`, state)
  }
}
