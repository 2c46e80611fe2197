import { Duration } from 'luxon'

const UNITS: Record<string, number> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 }
const CEL_DURATION = /^-?(?:\d+(?:\.\d+)?(?:h|ms|m|s))+$/
const PART = /(\d+(?:\.\d+)?)(h|ms|m|s)/g

/** A length of time in milliseconds. Months and years of ISO texts count as luxon's 30 and 365 days. */
export class RuleDuration {
  constructor(readonly milliseconds: number) {}

  /**
   * Reads CEL's `168h`, `1h30m` and ISO 8601's `PT2H`.
   * @throws RangeError when it is neither
   */
  static parse(text: string) {
    if (text.length <= 64 && CEL_DURATION.test(text)) return new RuleDuration(celMilliseconds(text))
    const iso = Duration.fromISO(text.slice(0, 64))
    if (!iso.isValid)
      throw new RangeError(`"${text.slice(0, 64)}" is not a duration: write 168h or PT2H`)
    return new RuleDuration(iso.toMillis())
  }

  toString() {
    return Duration.fromMillis(this.milliseconds).rescale().toISO()
  }
}

function celMilliseconds(text: string) {
  const parts = [...text.matchAll(PART)]
  const total = parts.reduce((sum, [, count, unit]) => sum + Number(count) * UNITS[unit], 0)
  return text.startsWith('-') ? -total : total
}
