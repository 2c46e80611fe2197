import { DateTime } from 'luxon'
import Equipment from '#models/equipment'
import { Principal } from '#models/principal'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'
import { doneBefore } from '#plugins/maintenance/demo/demo_history'
import { readHours } from '#plugins/maintenance/demo/demo_meters'
import { demoTechnicians } from '#plugins/maintenance/demo/demo_technicians'
import MaintenanceSchedule from '#plugins/maintenance/models/maintenance_schedule'

const ELEVATORS = 12
const MONTHS = 4

/** Elevators serviced every month and tested once a year, air filters, and an escalator's chain by its hours. */
export default async function demoSchedules(by: Actor) {
  const lifts = await Equipment.query()
    .where('equipment_type', 'elevator')
    .whereNull('deleted_at')
    .orderBy('equipment_number')
    .limit(ELEVATORS)
  const technician = await technicianOf()
  const targets = { ids: lifts.map(({ id }) => id) }
  const today = DateTime.utc().startOf('day')
  const begin = today.minus({ months: MONTHS }).plus({ days: 6 })
  const nested = { targets, group: 'elevator_service', lead_time: 'P7D', grace: 'P5D' }
  const monthly = await make({ ...nested, ...elevatorService(begin, technician), rank: 1 }, by)
  await make({ ...nested, ...safetyTest(begin), rank: 2 }, by)
  await make(filterChange(today.plus({ days: 20 })), by)
  await make(stepChain(), by)
  await readHours(by)
  await demoTechnicians(by)
  const mover = { principal: (await Principal.find(technician))!, actor: by, locale: 'en' }
  await doneBefore({ scheduleId: monthly, since: begin.toJSDate(), mover })
}

function elevatorService(begin: DateTime, technician: string) {
  return {
    schedule_name: 'Monthly elevator service',
    description: 'The routine visit: doors, levelling, brake, emergency phone, pit.',
    triggers: [calendar('month', 1, begin)],
    task_template: template('Monthly elevator service', 1.5, { assigned_to: technician }),
  }
}

/** On a day of the monthly service, which it stands for then. */
function safetyTest(begin: DateTime) {
  return {
    schedule_name: 'Annual elevator safety test',
    description: 'With the inspector; the certificate is filed with the task.',
    triggers: [calendar('year', 1, begin.plus({ months: MONTHS + 1 }))],
    task_template: template('Annual elevator safety test', 4, { priority: 'high' }),
  }
}

function filterChange(begin: DateTime) {
  return {
    schedule_name: 'Quarterly HVAC filter change',
    targets: { filter: { equipment_type: 'hvac_unit' } },
    anchor: 'floating',
    lead_time: 'P3D',
    holiday_policy: 'after',
    triggers: [calendar('month', 3, begin)],
    task_template: template('Change filters', 0.75, { checklists: ['hvac_quarterly_check'] }),
  }
}

/** Switched off: it is there to be simulated. */
function stepChain() {
  return {
    schedule_name: 'Escalator step chain',
    targets: { filter: { equipment_type: 'escalator' } },
    is_active: false,
    triggers: [
      { type: 'meter', meter: 'runtime_hours', every: 2_000 },
      calendar('month', 6, DateTime.utc()),
    ],
    task_template: template('Clean and lubricate step chain', 3),
  }
}

function calendar(unit: string, every: number, begin: DateTime) {
  return { type: 'calendar', unit, every, anchor_date: begin.toISODate() }
}

function template(title: string, hours: number, more: object = {}) {
  return { title, estimated_hours: hours, priority: 'medium', task_type: 'preventive', ...more }
}

async function technicianOf(): Promise<string> {
  const [{ id }] = await tenant.query<{ id: string }>(
    "SELECT u.id FROM users u JOIN roles r ON r.id = u.role_id WHERE r.key = 'technician' AND u.deleted_at IS NULL ORDER BY u.id LIMIT 1"
  )
  return id
}

async function make(values: object, by: Actor): Promise<string> {
  const schedule = new MaintenanceSchedule()
  await schedule.accept(values, 'create', by)
  await schedule.store('created', by)
  return schedule.id
}
