import type { WorkflowDefinition } from '#platform/definitions/types'

/** What becomes of records in flight: they finish on their version, follow the map, or are made to fit. */
export type InFlightMode = 'pin' | 'migrate' | 'force'

/** Per version left behind: which of its states becomes which. */
export type MigrationMap = Record<string, Record<string, string>>

export type InFlightWish = {
  mode: InFlightMode
  /** Added to the document's own map: what an older document cannot have known. */
  migrate?: MigrationMap
  /** Where `force` puts what has no place in the new version; its initial state when absent. */
  forceTo?: string
}

/** From a state of an older version into one of the new. */
export type StateMove = { version: number; state: string; to: string; isForced: boolean }

export const PINNED: InFlightWish = { mode: 'pin' }

/** The document with the moves that were decided on while publishing it. */
export function withMoves(
  document: WorkflowDefinition,
  { migrate = {} }: InFlightWish
): WorkflowDefinition {
  if (!Object.keys(migrate).length) return document
  const merged = { ...document.migrate }
  for (const [version, moves] of Object.entries(migrate))
    merged[version] = { ...merged[version], ...moves }
  return { ...document, migrate: merged }
}

/** By the map, else the state of the same key; null where neither says. */
export function migrationTarget(
  { states, migrate = {} }: WorkflowDefinition,
  { version, state }: { version: number; state: string }
): string | null {
  const mapped = migrate[version]
  if (mapped && Object.hasOwn(mapped, state)) return mapped[state]
  return Object.hasOwn(states, state) ? state : null
}

/** Every move of the records that are left on `states` of a version; none for a state that has nowhere to go. */
export function stateMoves(
  document: WorkflowDefinition,
  left: { version: number; states: string[] },
  { mode, forceTo = document.initial }: InFlightWish
): StateMove[] {
  return left.states.flatMap((state) => {
    const target = migrationTarget(document, { version: left.version, state })
    const to = target ?? (mode === 'force' ? forceTo : null)
    return to === null ? [] : [{ version: left.version, state, to, isForced: target === null }]
  })
}
