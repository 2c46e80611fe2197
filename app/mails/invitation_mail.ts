import { BaseMail } from '@adonisjs/mail'
import type Tenant from '#platform/tenancy/tenant'
import { tenantUrl } from '#platform/tenancy/tenant_url'

type Letter = { to: string; from: string; token: string }

/** Invites somebody to join a company. */
export default class InvitationMail extends BaseMail {
  constructor(
    private tenant: Tenant,
    private letter: Letter
  ) {
    super()
  }

  prepare() {
    const { to, from, token } = this.letter
    const company = this.tenant.name
    const state = { company, from, url: tenantUrl(this.tenant.slug, `/invitations/${token}`) }
    this.message
      .to(to)
      .subject(`Join ${company.replace(/[\r\n]+/g, ' ')} on FieldRino`)
      .htmlView('mails/invitation_html', state)
      .textView('mails/invitation_text', state)
  }
}
