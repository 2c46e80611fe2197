import type { OccurrenceStateName } from './schedule_types'

/** The colour of each state; its word always stands beside. */
export const STATE_DOTS: Record<OccurrenceStateName, string> = {
  planned: 'bg-(--ui-text-dimmed)',
  raised: 'bg-info',
  completed: 'bg-success',
  missed: 'bg-error',
  skipped: 'bg-warning',
  covered: 'bg-primary',
  suppressed: 'bg-warning',
}
