import type { WorkflowDocument } from '~/types/workflow'

const GROUPS = { state: 'states', transition: 'transitions', sla: 'slas' } as const

export type PlaceKind = keyof typeof GROUPS

/** `state:on_hold`: a part of a workflow that one selects. */
export function placeFor(kind: PlaceKind, key: string) {
  return `${kind}:${key}`
}

export function partsOfPlace(place: string): { kind: PlaceKind; key: string } {
  const [kind, key] = place.split(':')
  return { kind: kind as PlaceKind, key }
}

export function groupOf(document: WorkflowDocument, kind: PlaceKind) {
  return document[GROUPS[kind]] ?? {}
}

/** The place that `states`, `transitions` or `slas` and a key name; null for any other part. */
export function placeIn(group: string | undefined, key: string | undefined): string | null {
  const kind = (Object.keys(GROUPS) as PlaceKind[]).find((one) => GROUPS[one] === group)
  return kind && key !== undefined ? placeFor(kind, key) : null
}

const CATEGORIES = ['backlog', 'active', 'waiting', 'done', 'void'] as const

/** Keys of JSON have no order: states stand as work flows, by category and then by name. */
export function statesInOrder({ states, initial }: WorkflowDocument): string[] {
  const rank = (key: string) =>
    CATEGORIES.indexOf(states[key].category) + (key === initial ? -1 : 0)
  return Object.keys(states).sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1))
}

/** Transitions by the state they lead from, as work flows. */
export function transitionsInOrder(document: WorkflowDocument): string[] {
  const order = statesInOrder(document)
  const { transitions } = document
  const rank = (key: string) => {
    const { from, to } = transitions[key]
    const start = Math.min(...from.map((one) => order.indexOf(one)))
    return start * 1_000 + order.indexOf(to)
  }
  return Object.keys(transitions).sort(
    (one, other) => rank(one) - rank(other) || (one < other ? -1 : 1)
  )
}
