import VerifyEmailMail from '#mails/verify_email_mail'
import { Attempts } from '#models/attempts'
import { OneTimeToken } from '#models/one_time_token'
import { Principal } from '#models/principal'
import { postMail } from '#platform/mail/post_mail'
import type Tenant from '#platform/tenancy/tenant'
import { tenant as scope } from '#platform/tenancy/tenant_scope'

const VERIFY = `
  UPDATE users SET email_verified_at = coalesce(email_verified_at, now()), updated_at = now() WHERE id = $1`

/** The link that shows an address is its user's. */
export class EmailVerification {
  constructor(private tenant: Tenant) {}

  /** @throws E_RATE_LIMITED */
  async ask({ id, email, isVerified, locale }: Principal) {
    if (isVerified) return
    await Attempts.resetPerAccount.count(`verify ${this.tenant.id} ${id}`)
    const token = await OneTimeToken.issue(id, 'verify_email')
    await postMail(new VerifyEmailMail(this.tenant, { to: email, token, locale }))
  }

  /** @throws E_VALIDATION on `token` */
  async confirm(token: string) {
    const userId = await OneTimeToken.spend(token, 'verify_email')
    await scope.query(VERIFY, [userId])
    Principal.forgetAll()
  }
}
