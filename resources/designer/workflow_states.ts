import type { Sla, WorkflowDocument } from '~/types/workflow'

type Migration = NonNullable<WorkflowDocument['migrate']>

/** A state under another key, wherever the workflow names it. */
export function renameState(
  document: WorkflowDocument,
  from: string,
  to: string
): WorkflowDocument {
  const named = (key: string) => (key === from ? to : key)
  const renamed = replaceStates(document, (keys) => keys.map(named))
  const transitions = mapValues(renamed.transitions, (one) => ({ ...one, to: named(one.to) }))
  const states = Object.entries(document.states).map(([key, state]) => [named(key), state])
  return {
    ...renamed,
    initial: named(document.initial),
    states: Object.fromEntries(states),
    transitions,
    ...(document.migrate && { migrate: movesTo(document.migrate, named) }),
  }
}

/**
 * Without a state: what led there goes with it, clocks forget it. Records that are in it move on, where
 * somebody said to which state, once `version` is left behind.
 */
export function withoutState(
  document: WorkflowDocument,
  key: string,
  moved?: { version: number; to: string }
): WorkflowDocument {
  const { [key]: _gone, ...states } = document.states
  const rest = replaceStates(document, (keys) => keys.filter((one) => one !== key))
  const kept = Object.entries(rest.transitions).filter(
    ([, { from, to }]) => to !== key && from.length > 0
  )
  const heir = moved?.to ?? Object.keys(states)[0]
  const migrate = moved && withMove(document.migrate ?? {}, key, moved)
  return {
    ...rest,
    states,
    initial: document.initial === key ? heir : document.initial,
    transitions: Object.fromEntries(kept),
    ...(migrate && { migrate }),
  }
}

/** Older versions whose states became this one go where it goes. */
function withMove(
  migrate: Migration,
  key: string,
  { version, to }: { version: number; to: string }
): Migration {
  const followed = movesTo(migrate, (state) => (state === key ? to : state))
  return { ...followed, [version]: { ...followed[version], [key]: to } }
}

function movesTo(migrate: Migration, named: (key: string) => string): Migration {
  return mapValues(migrate, (moves) => mapValues(moves, named))
}

function replaceStates(document: WorkflowDocument, replace: (keys: string[]) => string[]) {
  const { transitions, slas } = document
  return {
    ...document,
    transitions: mapValues(transitions, (one) => ({ ...one, from: replace(one.from) })),
    ...(slas && { slas: mapValues(slas, (sla) => clockWith(sla, replace)) }),
  }
}

function clockWith(sla: Sla, replace: (keys: string[]) => string[]): Sla {
  return {
    ...sla,
    starts: replace(sla.starts),
    stops: replace(sla.stops),
    ...(sla.pauses && { pauses: replace(sla.pauses) }),
  }
}

function mapValues<T, R>(record: Record<string, T>, change: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
