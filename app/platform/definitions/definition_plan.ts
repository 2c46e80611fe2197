import { brokenLinks } from '#platform/definitions/broken_links'
import { definitionDiff, type DefinitionChange } from '#platform/definitions/definition_diff'
import { definitionRegistry, type Effective } from '#platform/definitions/definition_registry'
import type { InspectionContext } from '#platform/definitions/inspection_context'
import { planEncryption, type PlannedEncryption } from '#platform/definitions/encryption_plan'
import { inspectionContext } from '#platform/definitions/tenant_inspection'
import { planIndexes, type IndexPlan } from '#platform/definitions/index_plan'
import { recordEntity } from '#platform/definitions/record_entity'
import { inspectDefinition } from '#platform/definitions/inspect_definition'
import { invalidRecords, type InvalidRecords } from '#platform/definitions/invalid_records'
import { recordsInFlight, type InFlight } from '#platform/definitions/records_in_flight'
import type {
  Definition,
  EntityDefinition,
  Finding,
  WorkflowDefinition,
} from '#platform/definitions/types'
import { Entity } from '#platform/entities/entity'

export type Plan = {
  changes: DefinitionChange[]
  invalid_records: InvalidRecords
  in_flight: InFlight[]
  breaks: { kind: string; key: string; why: string }[]
  indexes: IndexPlan['indexes']
  encryption: PlannedEncryption[]
  blockers: string[]
  warnings: Finding[]
}

const NONE: InvalidRecords = { count: 0, sample: [] }
const NO_INDEXES: IndexPlan = { indexes: [], warnings: [] }

/** What publishing `document` would do to this tenant, before anything is done; titles are the locale's. */
export async function planPublication(
  document: Definition,
  current?: Effective,
  locale = 'en'
): Promise<Plan> {
  const diff = definitionDiff(current?.document, document, locale)
  const context = await inspectionContext()
  const inspection = inspectDefinition(document, context)
  const candidate = document.kind === 'entity' ? await candidateEntity(document) : undefined
  const blockers = [...inspection.errors, ...diff.blockers].map(
    ({ pointer, message }) => `${pointer}: ${message}`
  )
  const inFlight = document.kind === 'workflow' ? await recordsInFlight(document, locale) : []
  const indexes = candidate ? await planIndexes(candidate, diff.changes, locale) : NO_INDEXES
  return {
    changes: diff.changes,
    invalid_records:
      candidate && !blockers.length ? await invalidRecords(candidate, variantOf(document)) : NONE,
    in_flight: inFlight,
    breaks: breaksOf(document, inFlight, context),
    indexes: indexes.indexes,
    encryption: candidate && !blockers.length ? await planEncryption(candidate) : [],
    blockers,
    warnings: [...inspection.warnings, ...indexes.warnings],
  }
}

function breaksOf(document: Definition, inFlight: InFlight[], context: InspectionContext) {
  if (document.kind === 'workflow') return lostStates(document, inFlight)
  return document.kind === 'entity' ? brokenLinks(document, context) : []
}

/** The entity as it would be: the tenant's effective one with this document in its place. */
export async function candidateEntity(document: EntityDefinition) {
  const [key] = document.key.split('.')
  if (!(await definitionRegistry.knows('entity', key)))
    return Entity.from(recordEntity(key), { tenantBase: document })
  const { base, overlay } = await definitionRegistry.entity(key)
  if (document.key === key) return Entity.from(base, { ...overlay, tenantBase: document })

  const others = (overlay.variants ?? []).filter((variant) => variant.key !== document.key)
  return Entity.from(base, { ...overlay, variants: [...others, document] })
}

function variantOf({ key }: Definition) {
  return key.includes('.') ? key.slice(key.indexOf('.') + 1) : undefined
}

/** Records that stand where the new version has no place for them finish on their version, unless somebody moves them. */
function lostStates(document: WorkflowDefinition, inFlight: InFlight[]) {
  return inFlight
    .filter(({ state }) => !document.states[state])
    .map(({ version, state, title, count }) => ({
      kind: 'state',
      key: state,
      why: `${count} ${count === 1 ? 'record is' : 'records are'} in "${title}" of version ${version}, which the new version does not have`,
    }))
}

/** Why records cannot be migrated: nobody says where they belong. */
export function nowhereToGo(inFlight: InFlight[]) {
  return inFlight
    .filter((row) => row.migrate_to === null)
    .map(({ version, title, count }) =>
      count === 1
        ? `1 record in "${title}" of version ${version} would have nowhere to go: name a state for it`
        : `${count} records in "${title}" of version ${version} would have nowhere to go: name a state for them`
    )
}
