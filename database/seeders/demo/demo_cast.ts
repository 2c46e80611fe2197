import { v7 } from 'uuid'
import { hashPassword } from '#models/password'
import Role from '#models/role'
import User from '#models/user'
import { foldText } from '#platform/entities/fold_text'
import { DateTime } from 'luxon'

export const DEMO_PASSWORD = 'graze-savanna-dusk'

export const CAST = {
  admin: { firstName: 'Ada', lastName: 'Okafor' },
  manager: { firstName: 'Marco', lastName: 'Lindqvist' },
  technician: { firstName: 'Tess', lastName: 'Moreau' },
  customer: { firstName: 'Carl', lastName: 'Jansen' },
} as const

export type CastRole = keyof typeof CAST

export function demoEmail(role: CastRole) {
  return `${role}@demo.fieldrino.example`
}

/** The three users beside the admin, whom the sign-up made: one per role, all verified. */
export async function hireCast() {
  const password = await hashPassword(DEMO_PASSWORD)
  for (const role of ['manager', 'technician', 'customer'] as const) {
    const { id: roleId } = await Role.findByOrFail('key', role)
    const { firstName, lastName } = CAST[role]
    const email = demoEmail(role)
    const searchText = foldText(`${firstName} ${lastName} ${email}`)
    await User.create({
      id: v7(),
      email,
      password,
      firstName,
      lastName,
      roleId,
      searchText,
      emailVerifiedAt: DateTime.utc(),
    })
  }
  await User.query().update({ email_verified_at: DateTime.utc().toSQL() })
}
