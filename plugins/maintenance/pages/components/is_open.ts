import type { Occurrence } from './schedule_types'

/** Whether somebody may still skip or move it. */
export function isOpen({ state }: Pick<Occurrence, 'state'>) {
  return state === 'planned' || state === 'raised'
}
