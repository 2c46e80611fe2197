import { ImportMapping } from '#models/import_mapping'
import type { ImportNoun } from '#models/import_noun'
import { importJob } from '#models/import_nouns'
import { ImportTargets } from '#models/import_targets'
import type { ImportUpload } from '#models/import_upload'
import type { Principal } from '#models/principal'
import type { ImportInput } from '#models/record_import'
import { E_EMAIL_NOT_VERIFIED, E_FORBIDDEN, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { DurableJob } from '#platform/jobs/durable_job'

export type ImportWishes = {
  /** As sent: an object, or its JSON; without one the columns' names decide. */
  mapping?: unknown
  equipmentType?: string | null
  createFacilities?: boolean
  /** Of people: a link to join instead of an account. */
  invite?: boolean
  dryRun?: boolean
}

/** Who may import a noun may create and change it. @throws E_FORBIDDEN, E_EMAIL_NOT_VERIFIED where letters go out */
export function authorizeImport(principal: Principal, { name }: ImportNoun) {
  principal.authorize(`create_${name}`)
  principal.authorize(`update_${name}`)
  if (name === 'users' && !principal.isVerified) throw new E_EMAIL_NOT_VERIFIED()
}

export function mayImport(principal: Principal, name: string) {
  return principal.can(`create_${name}`) && principal.can(`update_${name}`)
}

/** Looks at what is asked for, keeps the file and orders the job. @returns its id. @throws E_VALIDATION, E_FORBIDDEN */
export async function startImport(
  upload: ImportUpload,
  wishes: ImportWishes,
  { noun, principal, actor, locale }: Importing
) {
  const type = typeOf(noun, wishes.equipmentType)
  const targets = await ImportTargets.of(noun, { type, viewer: actor.viewer })
  const asked =
    wishes.mapping === undefined
      ? suggested(upload, targets, { locale, type })
      : parsed(wishes.mapping)
  const mapping = ImportMapping.from(asked, upload.columns, targets)
  if (type && mapping.has('equipment_type')) {
    throw new E_VALIDATION().withDetails({
      equipment_type: ['holds for the whole file: leave its column out of the mapping'],
    })
  }
  if (mapping.has('teams')) principal.authorize('update_teams')
  const input: ImportInput = {
    noun: noun.name,
    file_key: await upload.keep(),
    file_name: upload.name,
    dialect: upload.dialect,
    width: upload.columns.length,
    mapping: mapping.columns,
    equipment_type: type,
    create_facilities: wishes.createFacilities ?? false,
    invite: wishes.invite ?? false,
    dry_run: wishes.dryRun ?? false,
  }
  return DurableJob.start(importJob(noun.name), input, actor)
}

type Importing = { noun: ImportNoun; principal: Principal; actor: Actor; locale: string }

/** Only equipment has types. @throws E_VALIDATION */
export function typeOf({ name }: ImportNoun, type?: string | null) {
  if (type && name !== 'equipment')
    throw new E_VALIDATION().withDetails({ equipment_type: ['is for imports of equipment only'] })
  return type || null
}

/** A place that is made hangs at the top of the tree, where only an unscoped permission reaches. @throws E_FORBIDDEN */
export function authorizePlaces(principal: Principal, { createFacilities }: ImportWishes) {
  if (createFacilities && principal.scopeOf('create_facilities') !== 'all') {
    throw new E_FORBIDDEN(
      'Your role does not allow this: making facilities needs create_facilities everywhere'
    )
  }
}

function suggested(
  upload: ImportUpload,
  targets: ImportTargets,
  options: { locale: string; type: string | null }
) {
  const paths = ImportMapping.suggest(upload.columns, targets, options)
  return Object.fromEntries(upload.columns.map((name, index) => [name, paths[index]]))
}

function parsed(mapping: unknown): unknown {
  if (typeof mapping !== 'string') return mapping
  try {
    return JSON.parse(mapping)
  } catch {
    throw new E_VALIDATION().withDetails({ mapping: ['must be valid JSON'] })
  }
}
