import { v7 } from 'uuid'
import Role from '#models/role'
import { tenantFacts } from '#models/rule_facts'
import Task from '#models/task'
import User from '#models/user'
import { foldText } from '#platform/entities/fold_text'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'
import { dayText, type Day } from '#plugins/maintenance/engine/day'
import { Zone } from '#plugins/maintenance/engine/zone'
import { Availability } from '#plugins/maintenance/models/availability'
import Technician from '#plugins/maintenance/models/technician'

const HOUR = 3_600_000
const EARLY = { starts: '07:00', ends: '15:30' }
const LATE = { starts: '10:00', ends: '18:30' }
const WEEKDAYS = [1, 2, 3, 4, 5]
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

type Hand = {
  name: [string, string]
  skills: string[]
  /** Days from today on which the certificate of a skill expires. */
  certificate?: [string, number]
  shift: typeof EARLY
  weekdays: number[]
  rate: number
  /** Days from today: from, to. */
  away?: [number, number]
  isBound?: boolean
}

/** Who works with the cast already. */
const HELPER: Hand = {
  name: ['Tess', 'Moreau'],
  skills: ['elevators', 'hvac'],
  ...{ shift: EARLY, weekdays: WEEKDAYS, rate: 55 },
}

/** Somebody whose certificate has run out, somebody on holiday, somebody for one place only. */
const HANDS: Hand[] = [
  {
    name: ['Noor', 'Haddad'],
    skills: ['elevators', 'electrical'],
    certificate: ['elevators', 400],
    ...{ shift: EARLY, weekdays: EVERY_DAY, rate: 64 },
  },
  {
    name: ['Jonas', 'Weber'],
    skills: ['hvac', 'refrigerants'],
    certificate: ['refrigerants', -20],
    ...{ shift: EARLY, weekdays: WEEKDAYS, rate: 58 },
  },
  {
    name: ['Amara', 'Diallo'],
    skills: ['elevators', 'hydraulics'],
    ...{ shift: EARLY, weekdays: EVERY_DAY, rate: 66, away: [1, 4] },
  },
  {
    name: ['Luis', 'Ortega'],
    skills: ['escalators', 'elevators'],
    ...{ shift: LATE, weekdays: EVERY_DAY, rate: 61, isBound: true },
  },
]

type Job = { title: string; minutes: number; skills?: string[]; due: number }
type Planned = Job & { hand: number; day: number; hour: number }

/** Whose, so many days from today, at which hour. */
const PLANNED: Planned[] = [
  { title: 'Replace door operator belt', minutes: 120, due: 1, hand: 0, day: 0, hour: 7.5 },
  { title: 'Test emergency phones', minutes: 300, due: 0, hand: 0, day: 0, hour: 10 },
  { title: 'Check levelling after complaint', minutes: 60, due: 0, hand: 2, day: 0, hour: 9 },
  { title: 'Replace handrail drive chain', minutes: 300, due: 3, hand: 3, day: 0, hour: 10.5 },
  { title: 'Lubricate guide rails', minutes: 240, due: 2, hand: 0, day: 1, hour: 7 },
  { title: 'Inspect pit and buffers', minutes: 330, due: 2, hand: 0, day: 1, hour: 11 },
  { title: 'Balance air handler', minutes: 180, due: 5, hand: 1, day: 3, hour: 8 },
  { title: 'Clean condenser coils', minutes: 420, due: 6, hand: 1, day: 4, hour: 7.5 },
  { title: 'Adjust comb plates', minutes: 150, due: 4, hand: 3, day: 2, hour: 11 },
]

const WAITING: Job[] = [
  { title: 'Door reopens by itself', minutes: 60, skills: ['elevators'], due: -1 },
  { title: 'Hydraulic cylinder loses oil', minutes: 180, skills: ['hydraulics'], due: 0 },
  { title: 'Top up refrigerant on the roof', minutes: 90, skills: ['refrigerants'], due: 1 },
  { title: 'Replace step roller', minutes: 120, skills: ['escalators'], due: 2 },
]

const PLACES = `
  SELECT id FROM facilities WHERE latitude IS NOT NULL AND deleted_at IS NULL ORDER BY path`
const CAST = `
  SELECT u.id FROM users u JOIN roles r ON r.id = u.role_id
  WHERE r.key = 'technician' AND u.deleted_at IS NULL ORDER BY u.id LIMIT 1`

/** People with skills, shifts and absences, what they do these days, and what nobody does yet. */
export async function demoTechnicians(by: Actor) {
  const places = (await tenant.query<{ id: string }>(PLACES)).map(({ id }) => id)
  const zone = Zone.named(tenantFacts().time_zone)
  const today = zone.dayOf(Date.now())
  const [{ id: tess }] = await tenant.query<{ id: string }>(CAST)
  await profile(tess, HELPER, { home: places[0], today, zone, by })
  const users: string[] = []
  for (const [at, hand] of HANDS.entries()) {
    users.push(await hire(hand.name))
    await profile(users[at], hand, { home: places[at % places.length], today, zone, by })
  }
  for (const [at, { hand, day, hour, ...job }] of PLANNED.entries()) {
    const start = new Date(zone.at(today + day, hour * HOUR)).toISOString()
    const given = { planned_start: start, assigned_to: users[hand] }
    await raise({ ...fields(job, today), ...given, facility_id: places[at % places.length] }, by)
  }
  for (const [at, job] of WAITING.entries())
    await raise({ ...fields(job, today), facility_id: places[at % places.length] }, by)
}

type Settling = { home: string; today: Day; zone: Zone; by: Actor }

async function profile(userId: string, hand: Hand, { home, today, zone, by }: Settling) {
  const technician = new Technician()
  const [proof, days] = hand.certificate ?? []
  await technician.accept(
    {
      user_id: userId,
      skills: hand.skills,
      certificates: proof ? [{ name: proof, expires_on: dayText(today + days!) }] : [],
      hourly_rate: hand.rate,
      home_facility_id: home,
      territories: hand.isBound ? [home] : [],
    },
    'create',
    by
  )
  await technician.store('created', by)
  const availability = new Availability(technician.id)
  const week = hand.weekdays.map((weekday) => ({ weekday, ...hand.shift }))
  await availability.setShifts(week, by)
  if (!hand.away) return
  const [startsAt, endsAt] = hand.away.map((day) => new Date(zone.at(today + day, 0)).toISOString())
  await availability.addAbsence({ startsAt, endsAt, kind: 'vacation' }, by)
}

/** They are there to be planned, and never log in. */
async function hire([firstName, lastName]: [string, string]) {
  const { id: roleId } = await Role.findByOrFail('key', 'technician')
  const email = `${firstName}.${lastName}@demo.fieldrino.example`.toLowerCase()
  const searchText = foldText(`${firstName} ${lastName} ${email}`)
  const names = { firstName, lastName, email, searchText }
  const { id } = await User.create({ ...names, id: v7(), roleId, password: '-' })
  return id
}

function fields({ title, minutes, skills = [], due }: Job, today: Day) {
  const planned = { planned_minutes: minutes, required_skills: skills }
  return { title, ...planned, due_date: dayText(today + due), task_type: 'corrective' }
}

async function raise(values: object, by: Actor) {
  const task = new Task()
  await task.accept(values, 'create', by)
  await task.store('created', by)
}
