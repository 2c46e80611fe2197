import type { ImportInput } from '#models/equipment_import'
import { ImportMapping } from '#models/import_mapping'
import { ImportTargets } from '#models/import_targets'
import type { ImportUpload } from '#models/import_upload'
import type { Principal } from '#models/principal'
import { E_FORBIDDEN, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { DurableJob } from '#platform/jobs/durable_job'

export type ImportWishes = {
  /** As sent: an object, or its JSON; without one the columns' names decide. */
  mapping?: unknown
  equipmentType?: string | null
  createFacilities?: boolean
  dryRun?: boolean
}

/** Who may import may create and change equipment. @throws E_FORBIDDEN */
export function authorizeImport(principal: Principal) {
  principal.authorize('create_equipment')
  principal.authorize('update_equipment')
}

/** Looks at what is asked for, keeps the file and orders the job. @returns its id. @throws E_VALIDATION, E_FORBIDDEN */
export async function startImport(
  upload: ImportUpload,
  wishes: ImportWishes,
  { actor, locale }: { actor: Actor; locale: string }
) {
  const type = wishes.equipmentType || null
  const targets = await ImportTargets.of(type, actor.viewer)
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
  const input: ImportInput = {
    file_key: await upload.keep(),
    file_name: upload.name,
    dialect: upload.dialect,
    width: upload.columns.length,
    mapping: mapping.columns,
    equipment_type: type,
    create_facilities: wishes.createFacilities ?? false,
    dry_run: wishes.dryRun ?? false,
  }
  return DurableJob.start('import_equipment', input, actor)
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
