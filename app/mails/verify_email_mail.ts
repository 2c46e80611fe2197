import { BaseMail } from '@adonisjs/mail'
import type Tenant from '#platform/tenancy/tenant'
import { tenantUrl } from '#platform/tenancy/tenant_url'

/** Asks a user to confirm that the address is theirs. */
export default class VerifyEmailMail extends BaseMail {
  constructor(
    private tenant: Tenant,
    private to: string,
    private token: string
  ) {
    super()
  }

  prepare() {
    const state = {
      company: this.tenant.name,
      url: tenantUrl(this.tenant.slug, `/verify-email/${this.token}`),
    }
    this.message
      .to(this.to)
      .subject('Confirm your e-mail address')
      .htmlView('mails/verify_email_html', state)
      .textView('mails/verify_email_text', state)
  }
}
