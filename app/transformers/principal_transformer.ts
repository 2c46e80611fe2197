import { BaseTransformer } from '@adonisjs/core/transformers'
import type { Principal } from '#models/principal'

/** The user who acts, as log-in and `me` answer it. */
export default class PrincipalTransformer extends BaseTransformer<Principal> {
  toObject() {
    const { id, email, firstName, lastName, roleKey, grants, isVerified, locale } = this.resource
    return {
      id,
      email,
      first_name: firstName,
      last_name: lastName,
      role: roleKey,
      permissions: grants,
      email_verified: isVerified,
      locale,
    }
  }
}
