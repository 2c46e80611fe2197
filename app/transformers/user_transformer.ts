import { BaseTransformer } from '@adonisjs/core/transformers'
import { FacilityAssignment } from '#models/facility_assignment'
import type User from '#models/user'

type Listed = { user: User; facilityIds: string[] }

/** A user as those who manage people see them. */
export default class UserTransformer extends BaseTransformer<Listed> {
  /** Any number of users with loaded roles, at the cost of one query. @param fields trims the answer */
  static async all(users: User[], fields?: ReadonlySet<string>) {
    const facilities = await FacilityAssignment.of(users.map(({ id }) => id))
    const rows = users.map((user) =>
      new UserTransformer({ user, facilityIds: facilities.get(user.id) ?? [] }).toObject()
    )
    return fields ? rows.map((row) => only(row, fields)) : rows
  }

  static async one(user: User) {
    const facilities = await FacilityAssignment.of([user.id])
    return new UserTransformer({ user, facilityIds: facilities.get(user.id) ?? [] }).toObject()
  }

  toObject() {
    const { user, facilityIds } = this.resource
    const { id, key, title } = user.role
    return {
      id: user.id,
      email: user.email,
      first_name: user.firstName,
      last_name: user.lastName,
      role: { id, key, title },
      is_active: user.isActive,
      email_verified: user.emailVerifiedAt !== null,
      facility_ids: facilityIds,
      last_login_at: user.lastLoginAt?.toUTC().toISO() ?? null,
      created_at: user.createdAt.toUTC().toISO(),
      updated_at: user.updatedAt.toUTC().toISO(),
      etag: user.etag,
    }
  }
}

function only<Row extends object>(row: Row, fields: ReadonlySet<string>) {
  return Object.fromEntries(Object.entries(row).filter(([name]) => fields.has(name))) as Row
}
