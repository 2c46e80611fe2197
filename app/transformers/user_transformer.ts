import { BaseTransformer } from '@adonisjs/core/transformers'
import { FacilityAssignment } from '#models/facility_assignment'
import { SecondFactor } from '#models/second_factor'
import type User from '#models/user'

type Listed = { user: User; facilityIds: string[]; hasFactor: boolean }

/** A user as those who manage people see them. */
export default class UserTransformer extends BaseTransformer<Listed> {
  /** Any number of users with loaded roles, at the cost of two queries. @param fields trims the answer */
  static async all(users: User[], fields?: ReadonlySet<string>) {
    const ids = users.map(({ id }) => id)
    const facilities = await FacilityAssignment.of(ids)
    const factors = await SecondFactor.among(ids)
    const rows = users.map((user) =>
      new UserTransformer({
        user,
        facilityIds: facilities.get(user.id) ?? [],
        hasFactor: factors.has(user.id),
      }).toObject()
    )
    return fields ? rows.map((row) => only(row, fields)) : rows
  }

  static async one(user: User) {
    const [row] = await UserTransformer.all([user])
    return row
  }

  toObject() {
    const { user, facilityIds, hasFactor } = this.resource
    const { id, key, title } = user.role
    return {
      id: user.id,
      email: user.email,
      first_name: user.firstName,
      last_name: user.lastName,
      role: { id, key, title },
      is_active: user.isActive,
      has_second_factor: hasFactor,
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
