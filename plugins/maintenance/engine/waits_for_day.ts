import type { Plan } from '#plugins/maintenance/engine/plan'
import type { Point } from '#plugins/maintenance/engine/point'
import type { Waiting } from '#plugins/maintenance/engine/waiting'

/** A calendar trigger waits for its next day, or for none. */
export function waitsForDay({ zone, rules }: Plan, trigger: number, next: Point | null): Waiting {
  const rule = rules[trigger]
  if (!next) return { code: 'no_more', params: { rule } }
  const params = { rule, due: zone.text(next.due), raise: zone.text(next.raise) }
  return { code: 'due_later', params }
}
