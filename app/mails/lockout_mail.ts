import { BaseMail } from '@adonisjs/mail'
import { limits } from '#config/limiter'
import type Tenant from '#platform/tenancy/tenant'
import { tenantUrl } from '#platform/tenancy/tenant_url'

/** Tells somebody that logging in to their account failed too often. */
export default class LockoutMail extends BaseMail {
  constructor(
    private tenant: Tenant,
    private to: string,
    private ip: string
  ) {
    super()
  }

  prepare() {
    const { requests, seconds } = limits.loginPerAccount
    const state = {
      company: this.tenant.name,
      attempts: requests,
      minutes: Math.ceil(seconds / 60),
      ip: this.ip,
      url: tenantUrl(this.tenant.slug, '/password/forgot'),
    }
    this.message
      .to(this.to)
      .subject('Log-in to your account is paused')
      .htmlView('mails/lockout_html', state)
      .textView('mails/lockout_text', state)
  }
}
