import { DateTime } from 'luxon'
import Invitation from '#models/invitation'
import { assertStrongPassword, hashPassword } from '#models/password'
import { Principal } from '#models/principal'
import User from '#models/user'
import { E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'
import { tenant } from '#platform/tenancy/tenant_scope'

type Joining = { token: string; password: string; firstName?: string; lastName?: string }

/** Somebody invited joins: an account with the role of the invitation and a confirmed address. */
export class InvitationAcceptance {
  constructor(private joining: Joining) {}

  /** @throws E_VALIDATION on `token` or `password`, E_CONFLICT when the address has an account by now */
  async run(door: Omit<Actor, 'id'>): Promise<Principal> {
    const { token, password, firstName = '', lastName = '' } = this.joining
    const seen = await tenant.detached(tenant.current(), () => Invitation.byToken(token).first(), {
      readOnly: true,
    })
    if (!seen) throw worthless()
    assertStrongPassword(password, [seen.email.split('@')[0], firstName, lastName])
    const hash = await hashPassword(password)

    const invitation = await Invitation.byToken(token).forUpdate().first()
    if (!invitation) throw worthless()
    const { email, roleId } = invitation
    const user = await User.create({
      email,
      password: hash,
      firstName,
      lastName,
      roleId,
      emailVerifiedAt: DateTime.utc(),
    })
    await invitation.merge({ acceptedAt: DateTime.utc() }).save()
    journal(
      [{ entity: 'user', recordId: user.id, action: 'created', changes: { email: [null, email] } }],
      { ...door, id: user.id }
    )
    return (await Principal.find(user.id))!
  }
}

function worthless() {
  return new E_VALIDATION().withDetails({ token: ['has been used, withdrawn or is too old'] })
}
