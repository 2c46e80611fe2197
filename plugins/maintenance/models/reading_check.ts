import type { Problems } from '#plugins/maintenance/engine/problems'
import type Meter from '#plugins/maintenance/models/meter'

type Near = { id: string; value: string; at: string }
export type Neighbours = {
  before: Near | null
  same: (Near & { flag: string | null; source: string }) | null
  after: Near | null
}

export type AskedReading = {
  value: number
  at: Date
  note?: string | null
  isKnown: boolean
  isBelieved?: boolean
}
type Stand = { around: Neighbours; meter: Meter; now: Date }

/** Clocks of devices are allowed to be a little ahead. */
const AHEAD = 5 * 60_000

/** Why a reading cannot be; what runs backwards is believed where somebody says why. */
export function readingProblems(asked: AskedReading, stand: Stand): Problems {
  const { value, at, isKnown } = asked
  const { around, meter, now } = stand
  const { rollover_at: rollover } = meter
  if (!isKnown)
    return { supersedes: ['must be a reading of this meter that nobody has corrected yet'] }
  if (at.getTime() > now.getTime() + AHEAD) return { at: ['must not lie in the future'] }
  if (rollover !== null && value >= rollover)
    return { value: [`must be less than ${rollover}: there the counter begins again at 0`] }
  if (around.same)
    return { at: ['has a reading already: correct that one, naming it in supersedes'] }
  if (!asked.note && !asked.isBelieved && isBackwards(asked, stand))
    return {
      value: [`runs backwards ${besides(around)}: correct that one, or say why in note`],
    }
  return {}
}

/** What is worth knowing of a reading that was believed. */
export function flagOf(asked: AskedReading, stand: Stand): string | null {
  if (isBackwards(asked, stand)) return 'backwards'
  if (isRollover(asked.value, stand)) return 'rollover'
  return stand.around.after ? 'late' : null
}

function isBackwards({ value }: AskedReading, stand: Stand) {
  const { around, meter } = stand
  if (meter.kind === 'gauge') return false
  const isBelow = around.before !== null && value < Number(around.before.value)
  const isAbove = around.after !== null && value > Number(around.after.value)
  return (isBelow && !isRollover(value, stand)) || (isAbove && !rollsAfter(value, stand))
}

/** Lower by more than half of a round is one round more, as the engine counts. */
function isRollover(
  value: number,
  { around: { before }, meter: { rollover_at: rollover } }: Stand
) {
  return rollover !== null && before !== null && Number(before.value) - value > rollover / 2
}

function rollsAfter(value: number, { around: { after }, meter: { rollover_at: rollover } }: Stand) {
  return rollover !== null && after !== null && value - Number(after.value) > rollover / 2
}

function besides({ before, after }: Neighbours) {
  const [one, other] = [before, after]
    .filter((near) => near !== null)
    .map(({ value, at }) => `${Number(value)} (${new Date(at).toISOString()})`)
  return other ? `between ${one} and ${other}` : `beside ${one}`
}
