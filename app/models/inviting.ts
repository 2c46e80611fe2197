import InvitationMail from '#mails/invitation_mail'
import Invitation from '#models/invitation'
import type { Principal } from '#models/principal'
import Role, { type RoleName } from '#models/role'
import { E_CONFLICT, E_EMAIL_NOT_VERIFIED } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'
import { postMail } from '#platform/mail/post_mail'
import type Tenant from '#platform/tenancy/tenant'
import { tenant as scope } from '#platform/tenancy/tenant_scope'

const HAS_ACCOUNT = 'SELECT 1 FROM users WHERE lower(email) = lower($1) AND deleted_at IS NULL'
const EXPIRED =
  'DELETE FROM invitations WHERE lower(email) = lower($1) AND accepted_at IS NULL AND expires_at <= now()'

/** Somebody asks people to join: with a role they could hold themselves, from an address that is theirs. */
export class Inviting {
  constructor(
    private tenant: Tenant,
    private principal: Principal,
    private by: Actor
  ) {}

  /** @throws E_EMAIL_NOT_VERIFIED, E_VALIDATION, E_FORBIDDEN, E_CONFLICT */
  async invite({ email, ...name }: RoleName & { email: string }): Promise<Invitation> {
    if (!this.principal.isVerified) throw new E_EMAIL_NOT_VERIFIED()
    const role = await Role.named(name)
    this.principal.assertCovers(role.grants)
    const [account] = await scope.query(HAS_ACCOUNT, [email])
    if (account)
      throw new E_CONFLICT('Somebody with this address is here already').withDetails({
        email: ['has an account already'],
      })
    await scope.query(EXPIRED, [email])

    const invitation = new Invitation().fill({
      email,
      roleId: role.id,
      invitedBy: this.principal.id,
      rowVersion: 1,
    })
    await this.send(invitation)
    await this.log(invitation, 'created')
    await invitation.load((loader) => loader.load('role').load('inviter'))
    return invitation
  }

  /** @throws E_EMAIL_NOT_VERIFIED, E_FORBIDDEN */
  async resend(invitation: Invitation) {
    if (!this.principal.isVerified) throw new E_EMAIL_NOT_VERIFIED()
    this.principal.assertCovers(invitation.role.grants)
    await this.send(invitation)
    await this.log(invitation, 'resent')
  }

  async withdraw(invitation: Invitation) {
    await invitation.delete()
    await this.log(invitation, 'withdrawn')
  }

  private async send(invitation: Invitation) {
    const token = invitation.renewToken()
    await invitation.save()
    const { firstName, lastName, email } = this.principal
    const from = `${firstName} ${lastName}`.trim() || email
    await postMail(new InvitationMail(this.tenant, { to: invitation.email, from, token }))
  }

  private log(invitation: Invitation, action: string) {
    journal(
      [
        {
          entity: 'invitation',
          recordId: invitation.id,
          action,
          changes: { email: [null, invitation.email] },
        },
      ],
      this.by
    )
  }
}
