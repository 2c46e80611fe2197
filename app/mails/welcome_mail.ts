import { BaseMail } from '@adonisjs/mail'
import type Tenant from '#platform/tenancy/tenant'
import { tenantUrl } from '#platform/tenancy/tenant_url'

/** Tells somebody that an account was made for them, and where to choose a password. */
export default class WelcomeMail extends BaseMail {
  constructor(
    private tenant: Tenant,
    private to: string,
    private token: string
  ) {
    super()
  }

  prepare() {
    const company = this.tenant.name
    const state = { company, url: tenantUrl(this.tenant.slug, `/password/reset/${this.token}`) }
    this.message
      .to(this.to)
      .subject(`Your account at ${company.replace(/[\r\n]+/g, ' ')}`)
      .htmlView('mails/welcome_html', state)
      .textView('mails/welcome_text', state)
  }
}
