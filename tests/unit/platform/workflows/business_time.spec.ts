import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import {
  BusinessTime,
  minute,
  WEEKDAYS,
  type BusinessHours,
  type Span,
} from '#platform/workflows/business_time'

const MINUTE = 60_000
const HOUR = 3_600

const NINE_TO_FIVE: Span[] = [['09:00', '17:00']]
const OFFICE: BusinessHours = {
  time_zone: 'Europe/Berlin',
  hours: {
    mon: NINE_TO_FIVE,
    tue: NINE_TO_FIVE,
    wed: NINE_TO_FIVE,
    thu: NINE_TO_FIVE,
    fri: NINE_TO_FIVE,
  },
  holidays: ['2026-12-25'],
}
const office = new BusinessTime(OFFICE)
const always = new BusinessTime(null)

const at = (text: string) => new Date(text)

/** Numbers that look random and are the same in every run. */
function* dice(seed: number) {
  let state = seed
  for (;;) {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    yield state / 2 ** 32
  }
}

/** Minute by minute: slow, and so simple that it is right. */
function counted({ time_zone: zone, hours, holidays }: BusinessHours, from: number, to: number) {
  let open = 0
  for (let moment = from; moment < to; moment += MINUTE) {
    const local = DateTime.fromMillis(moment, { zone })
    const now = local.hour * 60 + local.minute
    const spans = hours[WEEKDAYS[local.weekday - 1]] ?? []
    const isWorked = spans.some(([opens, closes]) => now >= minute(opens) && now < minute(closes))
    if (isWorked && !holidays.includes(local.toISODate()!)) open++
  }
  return open * 60
}

/** Shifts that change of the clocks fall into, in zones that change by an hour, half an hour and not at all. */
const SHIFTS: BusinessHours[] = [
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
].map((zone) => ({
  time_zone: zone,
  hours: {
    mon: [
      ['08:00', '12:00'],
      ['13:00', '17:30'],
    ],
    wed: [['00:00', '24:00']],
    sat: [['22:00', '24:00']],
    sun: [
      ['00:00', '01:00'],
      ['04:00', '10:00'],
    ],
  },
  holidays: ['2026-03-11', '2026-10-28'],
}))

test.group('Business time', () => {
  test('a target goes on with the next working day', ({ assert }) => {
    const friday = at('2026-11-27T15:30:00Z')
    assert.deepEqual(office.add(friday, 2 * HOUR), at('2026-11-30T09:30:00Z'))
  })

  test('what ends with the last minute of a day is due then', ({ assert }) => {
    assert.deepEqual(office.add(at('2026-11-27T08:00:00Z'), 8 * HOUR), at('2026-11-27T16:00:00Z'))
  })

  test('no time passes on holidays and at night', ({ assert }) => {
    assert.equal(office.elapsed(at('2026-12-24T16:00:00Z'), at('2026-12-28T08:00:00Z')), 0)
    assert.equal(office.elapsed(at('2026-12-24T15:00:00Z'), at('2026-12-28T09:00:00Z')), 2 * HOUR)
  })

  test('a day is a working day of the calendar, and 24 hours around the clock', ({ assert }) => {
    assert.equal(office.seconds('P1D'), 8 * HOUR)
    assert.equal(office.seconds('P1W'), 40 * HOUR)
    assert.equal(office.seconds('PT90M'), 1.5 * HOUR)
    assert.equal(always.seconds('P1DT1H'), 25 * HOUR)
  })

  test('around the clock a day that loses an hour still has as many seconds as pass', ({
    assert,
  }) => {
    const before = at('2026-03-28T12:00:00Z')
    assert.deepEqual(always.add(before, 24 * HOUR), at('2026-03-29T12:00:00Z'))
  })

  test('an open night is an hour shorter in spring and longer in autumn', ({ assert }) => {
    const nights = new BusinessTime({
      time_zone: 'Europe/Berlin',
      hours: { sun: [['00:00', '06:00']] },
      holidays: [],
    })
    assert.equal(nights.elapsed(at('2026-03-28T00:00:00Z'), at('2026-03-30T00:00:00Z')), 5 * HOUR)
    assert.equal(nights.elapsed(at('2026-10-24T00:00:00Z'), at('2026-10-26T00:00:00Z')), 7 * HOUR)
  })

  test('a span that the change of the clock leaves out has no time', ({ assert }) => {
    const gap = (spans: Span[]) =>
      new BusinessTime({ time_zone: 'Europe/Berlin', hours: { sun: spans }, holidays: [] })
    const [from, to] = [at('2026-03-28T12:00:00Z'), at('2026-03-29T12:00:00Z')]
    assert.equal(gap([['02:15', '02:45']]).elapsed(from, to), 0)
    assert.equal(
      gap([
        ['02:15', '02:45'],
        ['03:00', '04:00'],
      ]).elapsed(from, to),
      HOUR
    )
    assert.equal(gap([['01:00', '02:30']]).elapsed(from, to), HOUR)
  })

  test('a calendar that is closed for good is told instead of searched for ever', ({ assert }) => {
    const never = new BusinessTime({ time_zone: 'UTC', hours: {}, holidays: [] })
    assert.throws(() => never.add(at('2026-01-01T00:00:00Z'), 1), /no working hours/)
    assert.deepEqual(never.add(at('2026-01-01T00:00:00Z'), 0), at('2026-01-01T00:00:00Z'))
  })

  test(
    '{time_zone}: what passes is what minutes counted one by one say, around every change of the clock'
  )
    .with(SHIFTS)
    .run(({ assert }, calendar) => {
      const random = dice(7)
      const time = new BusinessTime(calendar)
      for (const change of [
        '2026-03-06',
        '2026-03-27',
        '2026-04-03',
        '2026-10-02',
        '2026-10-23',
        '2026-10-30',
      ]) {
        const start =
          Date.parse(`${change}T00:00:00Z`) + Math.floor(random.next().value! * 2_880) * MINUTE
        const end = start + Math.floor(random.next().value! * 6_000) * MINUTE
        const told = `${new Date(start).toISOString()} to ${new Date(end).toISOString()}`
        assert.equal(
          time.elapsed(new Date(start), new Date(end)),
          counted(calendar, start, end),
          told
        )
      }
    })

  test('{time_zone}: so long after a moment exactly so much has passed, and parts add up')
    .with(SHIFTS)
    .run(({ assert }, calendar) => {
      const random = dice(11)
      const time = new BusinessTime(calendar)
      for (let round = 0; round < 60; round++) {
        const from = new Date(
          Date.parse('2026-01-01T00:00:00Z') + Math.floor(random.next().value! * 3.1e10)
        )
        const wanted = Math.floor(random.next().value! * 200_000_000) / 1_000
        const due = time.add(from, wanted)
        assert.closeTo(time.elapsed(from, due), wanted, 1e-6)
        const between = new Date(
          from.getTime() + Math.floor(random.next().value! * (due.getTime() - from.getTime()))
        )
        assert.closeTo(time.elapsed(from, between) + time.elapsed(between, due), wanted, 1e-6)
        assert.deepEqual(time.add(between, wanted - time.elapsed(from, between)), due)
      }
    })
})
