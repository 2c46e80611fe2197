import VerifyEmailMail from '#mails/verify_email_mail'
import { issueTokens } from '#models/issue_tokens'
import { OneTimeToken } from '#models/one_time_token'
import { Principal } from '#models/principal'
import type { Device } from '#models/device_session'
import { postMail } from '#platform/mail/post_mail'
import type Tenant from '#platform/tenancy/tenant'
import { tenant as scope } from '#platform/tenancy/tenant_scope'
import { tenantUrl } from '#platform/tenancy/tenant_url'

/** Whoever signed a company up is logged in at once, in API and browser, and asked to confirm the e-mail. */
export class FirstLogin {
  constructor(
    private tenant: Tenant,
    private userId: string
  ) {}

  run(device: Device) {
    return scope.run(this.tenant, async () => {
      const principal = (await Principal.find(this.userId))!
      await postMail(
        new VerifyEmailMail(this.tenant, {
          to: principal.email,
          locale: principal.locale,
          token: await OneTimeToken.issue(this.userId, 'verify_email'),
        })
      )
      return {
        principal,
        tokens: await issueTokens(principal, device),
        handoffUrl: tenantUrl(
          this.tenant.slug,
          `/handoff/${await OneTimeToken.issue(this.userId, 'handoff')}`
        ),
      }
    })
  }
}
