import vine from '@vinejs/vine'
import { strict } from '#validators/strict'

const decision = () => vine.enum(['approve', 'refuse'] as const)
const comment = () => vine.string().trim().maxLength(10_000).nullable().optional()

export const decisionValidator = strict({ decision: decision(), comment: comment() })

export const linkDecisionValidator = strict({
  token: vine.string().maxLength(100),
  decision: decision(),
  comment: comment(),
})

export const delegationValidator = strict({
  delegate_id: vine.string().uuid(),
  until: vine.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
})
