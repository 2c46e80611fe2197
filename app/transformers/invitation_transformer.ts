import { BaseTransformer } from '@adonisjs/core/transformers'
import type Invitation from '#models/invitation'
import RoleTransformer from '#transformers/role_transformer'

/** An invitation with its role and who sent it; never its link. */
export default class InvitationTransformer extends BaseTransformer<Invitation> {
  toObject() {
    const { id, email, role, inviter, expiresAt, createdAt, updatedAt, etag } = this.resource
    return {
      id,
      email,
      role: new RoleTransformer(role).forReference(),
      invited_by: inviter ? { id: inviter.id, label: inviter.fullName } : null,
      expires_at: expiresAt.toUTC().toISO(),
      created_at: createdAt.toUTC().toISO(),
      updated_at: updatedAt.toUTC().toISO(),
      etag,
    }
  }
}
