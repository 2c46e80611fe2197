import { BaseMail } from '@adonisjs/mail'
import type Tenant from '#platform/tenancy/tenant'
import { tenantUrl } from '#platform/tenancy/tenant_url'

/** The way back in for somebody who forgot the password. */
export default class ResetPasswordMail extends BaseMail {
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
      url: tenantUrl(this.tenant.slug, `/password/reset/${this.token}`),
    }
    this.message
      .to(this.to)
      .subject('Choose a new password')
      .htmlView('mails/reset_password_html', state)
      .textView('mails/reset_password_text', state)
  }
}
