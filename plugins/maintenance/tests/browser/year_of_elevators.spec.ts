import { test } from '@japa/runner'
import { Fleet, type Some } from '#plugins/maintenance/tests/support/fleet'
import { withOwnClock } from '#plugins/maintenance/tests/support/own_clock'
import type { Screen } from '#tests/support/screen'
import { Caller } from '#tests/support/caller'
import { person } from '#tests/support/people'
import { withScreens } from '#tests/support/screens'
import { withPlugin } from '#tests/support/with_plugin'

type Trial = { occurrences: { key: string; due_at: string }[]; targets: number }
type Deed = { due: string; some: Some; on: string } & ({ skip: boolean } | { skip?: undefined })

const LIFTS = 1_000
const BEGIN = '2031-01-06'
const END = '2032-01-05'
/** Ten weeks in which no job runs: one due date is missed, the next is raised late. */
const OUTAGE = ['2031-05-06', '2031-07-17']

/** Who does what of which due date, and when; `skip` says whether it is excused. */
const YEAR: Deed[] = [
  { due: '2031-01-15', some: [1, 1000], on: '2031-01-15' },
  { due: '2031-03-15', some: [1, 600], on: '2031-03-14' },
  { due: '2031-03-15', some: [601, 800], on: '2031-03-16' },
  { due: '2031-03-15', some: [801, 900], on: '2031-03-21' },
  { due: '2031-03-15', some: [901, 950], on: '2031-03-27' },
  { due: '2031-03-15', some: [951, 1000], on: '2031-03-28' },
  { due: '2031-07-15', some: [1, 700], on: '2031-07-18' },
  { due: '2031-07-15', some: [701, 1000], on: '2031-09-20' },
  { due: '2031-09-15', some: [1, 10], on: '2031-09-12', skip: false },
  { due: '2031-09-15', some: [11, 30], on: '2031-09-12', skip: true },
  { due: '2031-09-15', some: [31, 700], on: '2031-09-15' },
  { due: '2031-11-15', some: [1, 990], on: '2031-11-10' },
]

/** By hand: so many were done on the day or before, and up to so many days later. */
const ON_TIME = {
  due: 1000 + 600 + 670 + 990,
  plus_day: 1000 + 600 + 670 + 990 + 200,
  tenth: 1000 + 600 + 670 + 990 + 200 + 700 + 100,
  fifth: 1000 + 600 + 670 + 990 + 200 + 700 + 100 + 50,
}
/** Six due dates of a thousand, but for the twenty that were excused. */
const DUE = 6 * 1000 - 20
const DONE = 1000 + 1000 + 1000 + 670 + 990
const REST = { open: 10, missed: 1000, suppressed: 300, skipped: 10, excluded: 20 }

test.group('A year of a thousand elevators', (group) => {
  group.each.timeout(240_000)
  const clock = withOwnClock(group, `${BEGIN}T20:00:00Z`)
  const pair = withPlugin(group, 'maintenance')
  const screens = withScreens(group)

  test('is simulated, switched on, worked through, and reckoned up', async ({ assert, client }) => {
    const fleet = await Fleet.build(pair.ours, 'elevator', LIFTS)
    await Fleet.build(pair.ours, 'escalator', 3)
    const screen = await at(BEGIN, pair.ours.email)
    const { id, seen } = await simulated(screen)
    assert.equal(seen.targets, LIFTS)
    await screen.button('Switch on').click()
    await screen.page.getByRole('dialog').getByRole('button', { name: 'Switch on' }).click()
    await screen.button('Pause').waitFor()

    for (const day of days(BEGIN, END)) {
      clock.set(`${day}T20:00:00Z`)
      if (day < OUTAGE[0] || day > OUTAGE[1]) await fleet.sweep()
      for (const deed of YEAR.filter(({ on }) => on === day)) {
        if (deed.skip === undefined) await done(fleet, deed)
        else await skipped(await Caller.admin(client, pair.ours), id, { ...deed, fleet })
      }
    }

    const first = seen.occurrences.filter(({ due_at: due }) => due < END)
    assert.lengthOf(first, 6)
    assert.deepEqual(
      await happened(fleet, id),
      first.map((each) => ({ ...each, lifts: LIFTS }))
    )
    assert.deepEqual(await misdated(fleet, id), [])
    const { email } = await person(pair.ours, 'manager')
    const later = await at(END, email)
    for (const [rule, onTime] of Object.entries(ON_TIME)) {
      const query = `from=2031-01-01&to=2032-01-01&schedule=${id}&rule=${rule}`
      const told = await later.read(`/maintenance-schedules/compliance/?${query}`)
      assert.deepInclude(told, {
        compliance: Number((onTime / DUE).toFixed(4)),
        inputs: { due: DUE, on_time: onTime, late: DONE - onTime, ...REST },
      })
    }
    await shown(later, id)
  })

  /** Somebody's browser on a day: it has the same clock. */
  async function at(day: string, email: string) {
    const screen = await screens.as(email, pair.ours)
    await screen.page.clock.setFixedTime(`${day}T20:00:00Z`)
    return screen
  }
})

/** Written for all elevators, with its 24 months read before it is switched on. */
async function simulated(screen: Screen) {
  const { page } = screen
  const trials: Promise<{ data: Trial }>[] = []
  page.on('response', (answer) => {
    if (answer.url().endsWith('/simulate/') && answer.ok()) trials.push(answer.json())
  })
  await screen.visit('/maintenance-schedules/new')
  await page.getByLabel('Name').fill('Elevator service')
  await page.getByRole('radio', { name: 'All that fit a filter' }).click()
  await page.getByRole('combobox', { name: 'Type' }).click()
  await page.getByRole('option', { name: 'Elevator' }).click()
  await screen.sees('1,000 pieces of equipment')
  await page.getByLabel('Every').fill('2')
  await page.getByLabel('Counted from').first().fill('2031-01-15')
  await page.getByLabel('Estimated hours').fill('1.5')
  await screen.press('ControlOrMeta+Enter')
  await screen.arrives(/^\/maintenance-schedules\/[0-9a-f-]{36}$/)
  await screen.sees(/^Raises 6,000 tasks a year for 1,000 pieces of equipment, about 750 hours/)
  await page.getByRole('row', { name: 'Mar 2031 1,000 1,500' }).waitFor()
  const { data } = await trials.at(-1)!
  const [id] = new URL(page.url()).pathname.split('/').slice(-1)
  const occurrences = data.occurrences.map(({ key, due_at }) => ({ key, due_at }))
  return { id, seen: { targets: data.targets, occurrences } }
}

/** Every due date there was, and for how many. */
function happened(fleet: Fleet, id: string) {
  return fleet.query(
    `SELECT occurrence_key AS key, to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS due_at,
       count(DISTINCT equipment_id)::int AS lifts
     FROM occurrences WHERE schedule_id = $1 AND due_at < $2 GROUP BY 1, 2 ORDER BY 1`,
    [id, END]
  )
}

/** Tasks of another day than their occurrence's. */
function misdated(fleet: Fleet, id: string) {
  return fleet.query(
    `SELECT t.task_number FROM occurrences o JOIN maintenance_schedules s ON s.id = o.schedule_id JOIN tasks t ON t.id = o.task_id
     WHERE s.id = $1 AND t.due_date <> (o.due_at AT TIME ZONE s.time_zone)::date`,
    [id]
  )
}

async function done(fleet: Fleet, { due, some }: Deed) {
  const count = await fleet.complete(due, some)
  if (count !== some[1] - some[0] + 1) throw new Error(`${count} tasks of ${due} were there`)
}

async function skipped(
  api: Caller,
  id: string,
  { due, some, skip: excused, fleet }: Deed & { fleet: Fleet }
) {
  for (const lift of fleet.some(some)) {
    const path = `/maintenance-schedules/${id}/occurrences/${due}/skip/`
    const wish = { reason: 'Out of service', excused, equipment_id: lift }
    ;(await api.post(path, wish)).assertStatus(200)
  }
}

/** The page says the same for each rule. */
async function shown(screen: Screen, id: string) {
  const { page } = screen
  await screen.visit(`/maintenance-schedules/${id}`)
  await page.getByRole('tab', { name: 'Compliance' }).click()
  const rules = { due: 'or before', plus_day: 'one day', tenth: '10 %', fifth: '20 %' } as const
  for (const [rule, words] of Object.entries(rules)) {
    await page.getByRole('combobox', { name: 'On time is' }).click()
    await page.getByRole('option', { name: words }).click()
    const onTime = ON_TIME[rule as keyof typeof ON_TIME]
    await screen.sees(`${((onTime / DUE) * 100).toFixed(1)}%`)
    await screen.sees(new RegExp(`^${onTime.toLocaleString('en')} done on time ÷ 5,980 due`))
  }
}

function days(from: string, until: string) {
  const count = (Date.parse(until) - Date.parse(from)) / 86_400_000
  return Array.from({ length: count }, (_, at) =>
    new Date(Date.parse(from) + at * 86_400_000).toISOString().slice(0, 10)
  )
}
