import { decimal } from '#plugins/maintenance/engine/decimal'
import { forecast } from '#plugins/maintenance/engine/forecast'
import type { Plan } from '#plugins/maintenance/engine/plan'
import type { MeterTrigger } from '#plugins/maintenance/engine/schedule'
import type { Reading } from '#plugins/maintenance/engine/true_readings'
import type { Waiting } from '#plugins/maintenance/engine/waiting'

/** A meter waits for its next threshold; @param threshold null while it waits for a completion */
export function waitsForMeter(
  plan: Plan,
  trigger: number,
  { readings, threshold }: { readings: Reading[]; threshold: number | null }
): Waiting {
  const { meter } = plan.triggers[trigger] as MeterTrigger
  const params = { meter, rule: plan.rules[trigger] }
  const latest = readings.at(-1)
  if (threshold === null) return { code: 'after_completion', params }
  if (!latest) return { code: 'no_reading', params }
  const left = decimal(threshold - latest.value)
  const due = forecast(readings, threshold, plan.history.forecast_readings)
  const below = { ...params, value: latest.value, threshold, left }
  if (due === null) return { code: 'meter_below', params: below }
  return { code: 'meter_expected', params: { ...below, due: plan.zone.text(due) } }
}
