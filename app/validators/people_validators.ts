import vine from '@vinejs/vine'
import { email, newPassword, personName } from '#validators/auth_validators'
import { strict } from '#validators/strict'

const roleName = {
  role: vine.string().maxLength(60).optional(),
  role_id: vine.string().uuid().optional(),
}

const person = {
  ...roleName,
  first_name: personName().nullable().optional(),
  last_name: personName().nullable().optional(),
  is_active: vine.boolean({ strict: true }).optional(),
  facility_ids: vine.array(vine.string().uuid()).maxLength(1_000).nullable().optional(),
}

const title = () => vine.string().trim().minLength(1).maxLength(80)
const secondFactor = () => vine.boolean({ strict: true }).optional()
const grants = () => vine.array(vine.string().maxLength(80)).maxLength(200)

export const userValidator = strict(person)

export const newUserValidator = strict({
  ...person,
  email: email(),
  password: newPassword().optional(),
})

export const teamMemberValidator = strict({ user_id: vine.string().uuid() })

export const invitationValidator = strict({ ...roleName, email: email() })

export const roleValidator = strict({
  title: title().optional(),
  grants: grants().optional(),
  requires_second_factor: secondFactor(),
})

export const wholeRoleValidator = strict({
  title: title(),
  grants: grants().optional(),
  requires_second_factor: secondFactor(),
})

export const newRoleValidator = strict({
  requires_second_factor: secondFactor(),
  key: vine.string().regex(/^[a-z][a-z0-9_]{1,39}$/),
  title: title(),
  grants: grants().optional(),
})
