import LockoutMail from '#mails/lockout_mail'
import { Principal } from '#models/principal'
import { postMail } from '#platform/mail/post_mail'
import type Tenant from '#platform/tenancy/tenant'

/** Tells the owner of an account that somebody failed to log in so often that nobody may try for a while. */
export class LockoutNotice {
  constructor(
    private tenant: Tenant,
    private userId: string
  ) {}

  async send(ip: string) {
    const owner = await Principal.find(this.userId)
    if (!owner) return
    const { email, locale } = owner
    await postMail(new LockoutMail(this.tenant, { to: email, ip, locale }))
  }
}
