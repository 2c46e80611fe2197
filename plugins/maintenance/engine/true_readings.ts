import type { MeterFacts } from '#plugins/maintenance/engine/history'

/** `value` is what the meter has counted, its rollovers included. */
export type Reading = { meter: string; value: number; at: number }

/**
 * What meters really did, in the order of time whatever the order of recording: a late reading takes its
 * place, a reading of the same time corrects the one before it, and a counter that has rolled over counts on.
 * A value lower by more than half of the rollover is one more round; any other step back is kept as it is
 * and takes no threshold back.
 */
export function trueReadings(
  recorded: Reading[],
  meters: Record<string, MeterFacts> = {}
): Reading[] {
  const latest = new Map<string, Reading>()
  for (const reading of recorded) latest.set(`${reading.at} ${reading.meter}`, reading)
  const ordered = [...latest.values()].sort((a, b) => a.at - b.at)
  const rounds = new Map<string, { last: number; added: number }>()
  return ordered.map((reading) => {
    const rollover = Object.hasOwn(meters, reading.meter) && meters[reading.meter].rollover
    if (!rollover) return reading
    const round = rounds.get(reading.meter) ?? { last: reading.value, added: 0 }
    if (round.last - reading.value > rollover / 2) round.added += rollover
    rounds.set(reading.meter, { last: reading.value, added: round.added })
    return { ...reading, value: reading.value + round.added }
  })
}
