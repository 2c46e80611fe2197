import type { RegisteredNoun } from '#models/registered_noun'
import {
  BELOW,
  FACILITIES_BELOW,
  OWN,
  OWN_FACILITIES,
  OWN_TEAMS,
  rulesBy,
  STANDS_IN,
} from '#models/scope_rules'

/** What is asked of a team is asked of each of its people, beside what is asked of them alone. */
const TEAM_TASKS = `(assigned_team IN (${OWN_TEAMS}) OR assigned_to = ?)`

const facilities: RegisteredNoun = {
  noun: 'facilities',
  entity: 'facility',
  table: 'facilities',
  address: '/facilities',
  workflow: false,
  rules: {
    own: OWN,
    team: {
      sql: `e.id IN (SELECT facility_id FROM tasks WHERE ${TEAM_TASKS} AND deleted_at IS NULL)`,
    },
    facility: { sql: `e.id IN (${OWN_FACILITIES})` },
  },
  within: `(${BELOW})`,
}

const equipment: RegisteredNoun = {
  noun: 'equipment',
  entity: 'equipment',
  table: 'equipment',
  address: '/equipment',
  workflow: false,
  rules: {
    ...rulesBy(['created_by', 'facility_id']),
    assigned: {
      sql: `e.id IN (SELECT equipment_id FROM tasks WHERE assigned_to = ? AND deleted_at IS NULL)`,
    },
    team: {
      sql: `e.id IN (SELECT equipment_id FROM tasks WHERE ${TEAM_TASKS} AND deleted_at IS NULL)`,
    },
  },
  within: STANDS_IN,
  number: { column: 'equipment_number' },
}

const tasks: RegisteredNoun = {
  noun: 'tasks',
  entity: 'task',
  table: 'tasks',
  address: '/tasks',
  workflow: true,
  rules: {
    ...rulesBy(['created_by', 'assigned_to', 'assigned_team']),
    facility: {
      sql: `(e.facility_id IN (${OWN_FACILITIES}) OR e.equipment_id IN (SELECT id FROM equipment WHERE facility_id IN (${OWN_FACILITIES})))`,
    },
  },
  within: `(e.facility_id IN (${FACILITIES_BELOW}) OR e.equipment_id IN (SELECT id FROM equipment WHERE facility_id IN (${FACILITIES_BELOW})))`,
  number: { column: 'task_number', prefix: 'T-' },
}

/** What every company has. */
export const CORE_NOUNS = [facilities, equipment, tasks]
