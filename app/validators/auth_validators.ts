import vine from '@vinejs/vine'
import { LANGUAGES } from '#platform/language/languages'
import { strict } from '#validators/strict'

/** Longer ones only cost hashing time. */
const MAX_PASSWORD = 256

export const email = () => vine.string().trim().email().maxLength(254)
export const personName = () => vine.string().trim().maxLength(120)
export const newPassword = () => vine.string().minLength(10).maxLength(MAX_PASSWORD)
const token = () => vine.string().maxLength(200)

export const registrationValidator = strict({
  company_name: vine.string().trim().minLength(1).maxLength(120),
  email: email(),
  password: newPassword(),
  first_name: personName().optional(),
  last_name: personName().optional(),
  slug: vine.string().trim().optional(),
})

export const loginValidator = strict({
  email: email(),
  password: vine.string().maxLength(MAX_PASSWORD),
})

export const secondStepValidator = strict({
  mfa_token: token(),
  code: vine.string().trim().minLength(1).maxLength(40),
})

export const codeValidator = strict({ code: vine.string().trim().minLength(1).maxLength(40) })

export const passwordValidator = strict({ password: vine.string().maxLength(MAX_PASSWORD) })

/** Who one is, once more: the code of whoever has a second factor. */
export const proofValidator = strict({
  password: vine.string().maxLength(MAX_PASSWORD),
  code: vine.string().trim().maxLength(40).optional(),
})

export const refreshValidator = strict({ refresh_token: token() })

export const logoutValidator = strict({ refresh_token: token().optional() })

export const passwordResetValidator = strict({ email: email() })

export const newPasswordValidator = strict({ token: token(), password: newPassword() })

export const tokenValidator = strict({ token: token() })

export const acceptanceValidator = strict({
  token: token(),
  password: newPassword(),
  first_name: personName().optional(),
  last_name: personName().optional(),
})

/** Null goes back to the company's own language. */
export const profileValidator = strict({ locale: vine.enum(LANGUAGES).nullable().optional() })
