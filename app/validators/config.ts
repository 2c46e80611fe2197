import vine from '@vinejs/vine'
import { KINDS_WITH_META } from '#platform/definitions/meta_schema'
import { E_VALIDATION } from '#platform/errors'
import type { Decisions } from '#platform/packs/config_merge'
import { strict } from '#validators/strict'

const side = vine.enum(['mine', 'theirs'])

/** `<kind>/<key>` → JSON pointer → whose value is taken. */
const conflicts = vine.record(vine.record(side)).optional()

const decisions = strict({ conflicts, otherwise: side.clone().optional() })

/** `automations`: they arrive switched on. */
export const packPlan = strict({
  conflicts: conflicts.clone(),
  otherwise: side.clone().optional(),
  automations: vine.boolean().optional(),
})

export const packInstallation = strict({
  conflicts: conflicts.clone(),
  otherwise: side.clone().optional(),
  accept_invalid: vine.boolean().optional(),
  seen: vine.string().maxLength(64).optional(),
  automations: vine.boolean().optional(),
})

export const dryRun = vine.create({ dry_run: vine.boolean().optional() })

export const configExport = strict({
  definitions: vine
    .array(
      vine.object({
        kind: vine.enum(KINDS_WITH_META),
        key: vine.string().maxLength(127),
      })
    )
    .minLength(1)
    .maxLength(1_000)
    .optional(),
})

/** The form fields beside `file`; `conflicts` is JSON there. */
export const configImport = strict({
  conflicts: vine.any().optional(),
  otherwise: side.clone().optional(),
  accept_invalid: vine.boolean().optional(),
})

/** @throws E_VALIDATION for what is no JSON */
export async function decisionsOf(asked: {
  conflicts?: unknown
  otherwise?: 'mine' | 'theirs'
}): Promise<Decisions> {
  const { conflicts: given, otherwise } = asked
  const read = typeof given === 'string' ? parsed(given) : given
  return decisions.validate({ conflicts: read, otherwise })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new E_VALIDATION().withDetails({ conflicts: ['must be JSON'] })
  }
}
