import SecondFactorMail, { type FactorChange } from '#mails/second_factor_mail'
import { postMail } from '#platform/mail/post_mail'
import type Tenant from '#platform/tenancy/tenant'
import { tenant } from '#platform/tenancy/tenant_scope'

type Owner = { email: string; locale: string | null }

/** Tells people what became of their second factor: whoever did it, they hear of it. */
export class FactorNotice {
  constructor(private owner: Owner) {}

  send(change: FactorChange) {
    const { email, locale } = this.owner
    return postMail(new SecondFactorMail(tenant.current() as Tenant, { to: email, locale, change }))
  }
}
