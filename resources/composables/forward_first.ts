import type { TaskTransition } from '~/types/task'

/** From what brings the work furthest to what gives it up. */
const ONWARD = ['done', 'active', 'backlog', 'waiting', 'void']

/** The move one most likely came for stands first. */
export function forwardFirst(transitions: TaskTransition[]): TaskTransition[] {
  const rank = ({ category }: TaskTransition) => ONWARD.indexOf(category)
  return transitions.toSorted((a, b) => rank(a) - rank(b))
}
