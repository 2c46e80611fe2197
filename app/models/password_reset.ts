import ResetPasswordMail from '#mails/reset_password_mail'
import { Attempts } from '#models/attempts'
import { OneTimeToken } from '#models/one_time_token'
import { assertStrongPassword, hashPassword } from '#models/password'
import User from '#models/user'
import { postMail } from '#platform/mail/post_mail'
import type Tenant from '#platform/tenancy/tenant'

/** A link by mail, then a new password. Whether an address is known shows in neither step. */
export class PasswordReset {
  constructor(private tenant: Tenant) {}

  /** @throws E_RATE_LIMITED */
  async ask(email: string) {
    await Attempts.resetPerAccount.count(`${this.tenant.id} ${email.toLowerCase()}`)
    const user = await User.findActive(email)
    if (!user) return

    const token = await OneTimeToken.issue(user.id, 'password_reset')
    await postMail(
      new ResetPasswordMail(this.tenant, { to: user.email, token, locale: user.locale })
    )
  }

  /** Whoever can read the mail owns the address, so it counts as confirmed. @throws E_VALIDATION on `token` or `password` */
  async confirm(token: string, password: string) {
    await OneTimeToken.assertGood(token, 'password_reset')
    assertStrongPassword(password)
    const hash = await hashPassword(password)
    const user = await User.findOrFail(await OneTimeToken.spend(token, 'password_reset'))
    assertStrongPassword(password, user.ownWords)
    await user.replacePassword(hash)
  }
}
