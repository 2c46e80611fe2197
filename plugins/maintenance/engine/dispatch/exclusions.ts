import { shiftsOn } from '#plugins/maintenance/engine/shift'
import { dayText } from '#plugins/maintenance/engine/day'
import type { Place, Slot, Technician, Work } from '#plugins/maintenance/engine/dispatch/facts'
import { meets } from '#plugins/maintenance/engine/spans'
import type { Zone } from '#plugins/maintenance/engine/zone'

/** Why somebody cannot do a task at a time, as data: days as texts, moments as milliseconds. */
export type Exclusion =
  | { rule: 'inactive' }
  | { rule: 'skill'; skills: string[] }
  | { rule: 'certificate'; certificate: string; expired_on: string }
  | { rule: 'territory'; place: string }
  | { rule: 'no_shift'; day: string }
  | { rule: 'outside_shift'; at: number; from: number; to: number }
  | { rule: 'absence'; from: number; to: number }
  | { rule: 'no_time'; days: number }

/** Every hard rule that is broken; without a slot only those that need none. */
export function exclusions(
  technician: Technician,
  work: Work,
  { slot, today, zone }: { slot: Slot | null; today: number; zone: Zone }
): Exclusion[] {
  const day = dayText(slot?.day ?? today)
  return [
    ...(technician.is_active ? [] : [{ rule: 'inactive' as const }]),
    ...unable(technician, work, day),
    ...elsewhere(technician, work.place),
    ...(slot ? away(technician, slot, zone) : []),
  ]
}

/** A skill is theirs when it is named, or certified; what is certified goes with its certificate. */
function unable({ skills, certificates }: Technician, work: Work, day: string): Exclusion[] {
  const has = new Set(skills.map(same))
  const lacking: string[] = []
  const expired: Exclusion[] = []
  for (const skill of work.skills) {
    const proofs = certificates.filter(({ name }) => same(name) === same(skill))
    if (proofs.some(({ expires_on: end }) => !end || end >= day)) continue
    const last = proofs.map(({ expires_on: end }) => end!).sort()
    if (proofs.length)
      expired.push({ rule: 'certificate', certificate: skill, expired_on: last.at(-1)! })
    else if (!has.has(same(skill))) lacking.push(skill)
  }
  return [...(lacking.length ? [{ rule: 'skill' as const, skills: lacking }] : []), ...expired]
}

function elsewhere({ territories }: Technician, place: Place | null): Exclusion[] {
  if (!place || !territories.length) return []
  const isInside = territories.some((id) => place.path.includes(`${id}/`))
  return isInside ? [] : [{ rule: 'territory', place: place.label }]
}

/** Work has to begin in a shift; how long it then takes is a matter of load. */
function away(technician: Technician, { day, span }: Slot, zone: Zone): Exclusion[] {
  const shifts = shiftsOn(technician.shifts, day, zone)
  if (!shifts.length) return [{ rule: 'no_shift', day: dayText(day) }, ...absent(technician, span)]
  if (!span) return absent(technician, { from: shifts[0].from, to: shifts.at(-1)!.to })
  const isInside = shifts.some(({ from, to }) => from <= span.from && span.from < to)
  const bounds = { from: shifts[0].from, to: shifts.at(-1)!.to }
  return [
    ...(isInside ? [] : [{ rule: 'outside_shift' as const, at: span.from, ...bounds }]),
    ...absent(technician, span),
  ]
}

function absent({ absences }: Technician, span: Slot['span']): Exclusion[] {
  if (!span) return []
  // Work without a length is still somewhere.
  const held = { from: span.from, to: Math.max(span.to, span.from + 1) }
  const those = absences.filter((one) => meets(one, held))
  return those.slice(0, 1).map(({ from, to }) => ({ rule: 'absence', from, to }))
}

function same(text: string) {
  return text.trim().toLowerCase()
}
