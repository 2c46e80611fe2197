import WelcomeMail from '#mails/welcome_mail'
import { OneTimeToken } from '#models/one_time_token'
import type { Principal } from '#models/principal'
import type User from '#models/user'
import { E_EMAIL_NOT_VERIFIED } from '#platform/errors'
import { postMail } from '#platform/mail/post_mail'
import type Tenant from '#platform/tenancy/tenant'

/** The letter to somebody an account was made for. */
export class UserWelcome {
  /** @throws E_EMAIL_NOT_VERIFIED: who has not shown their own address sends no mail to others */
  constructor(
    private tenant: Tenant,
    by: Principal
  ) {
    if (!by.isVerified) throw new E_EMAIL_NOT_VERIFIED()
  }

  async send(user: User) {
    const token = await OneTimeToken.issue(user.id, 'password_reset')
    await postMail(new WelcomeMail(this.tenant, { to: user.email, token, locale: user.locale }))
  }
}
