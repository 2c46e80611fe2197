import type { Shift } from '#plugins/maintenance/engine/shift'
import { MINUTE, type Span } from '#plugins/maintenance/engine/spans'
import type { Predicate } from '#platform/entities/query/predicate'
import { runCompiled } from '#platform/entities/query/run_compiled'
import { tenant } from '#platform/tenancy/tenant_scope'
import {
  USUAL_MINUTES,
  type Booking,
  type Place,
  type Technician,
} from '#plugins/maintenance/engine/dispatch/facts'

/** Technicians of one answer: a board of more nobody reads. */
export const MOST_TECHNICIANS = 200

export type CrewMember = Technician & { user_id: string; home_facility_id: string | null }

type Row = Omit<CrewMember, 'home' | 'shifts' | 'absences' | 'booked'> & { total: number }
type Owned<T> = T & { owner: string }
type Booked = {
  id: string
  owner: string
  at: Date
  minutes: number | null
  place_id: string | null
}

/** Where a task is: its own place, or that of its equipment. */
export const PLACE_ID = 'coalesce(t.facility_id, q.facility_id)'

const SHIFTS = `
  SELECT technician_id AS owner, weekday, starts, ends, valid_from::text AS "validFrom", valid_to::text AS "validTo"
  FROM shifts WHERE technician_id = ANY($1::uuid[]) ORDER BY weekday, starts, id`

const ABSENCES = `
  SELECT technician_id AS owner, starts_at AS from, ends_at AS to FROM absences
  WHERE technician_id = ANY($1::uuid[]) AND starts_at < $3 AND ends_at > $2 ORDER BY starts_at, id`

const BOOKED = `
  SELECT t.id, t.assigned_to AS owner, t.planned_start AS at, t.planned_minutes AS minutes, ${PLACE_ID} AS place_id
  FROM tasks t LEFT JOIN equipment q ON q.id = t.equipment_id
  WHERE t.assigned_to = ANY($1::uuid[]) AND t.planned_start >= $2 AND t.planned_start < $3
    AND t.deleted_at IS NULL AND t.status_category IS DISTINCT FROM 'void' ORDER BY t.planned_start, t.id`

/** The position of the nearest facility above it that has one. */
const PLACES = `
  SELECT f.id, f.name AS label, f.path, at.latitude, at.longitude FROM facilities f
  LEFT JOIN LATERAL (
    SELECT a.latitude, a.longitude FROM facilities a
    WHERE a.id = ANY(string_to_array(rtrim(f.path, '/'), '/')::uuid[]) AND a.latitude IS NOT NULL AND a.longitude IS NOT NULL
    ORDER BY length(a.path) DESC LIMIT 1) at ON true
  WHERE f.id = ANY($1::uuid[])`

/** Those a condition over `e` leaves, with all they have and are away for in a window: five statements, however many. */
export async function crewOf(where: Predicate, window: Span) {
  const rows = await runCompiled<Row>({
    sql: `SELECT e.id, e.user_id, e.name, e.skills, e.certificates, e.territories, e.home_facility_id,
        e.is_active AND u.is_active AND u.deleted_at IS NULL AS is_active, count(*) OVER ()::int AS total
      FROM technician_profiles e JOIN users u ON u.id = e.user_id
      WHERE e.deleted_at IS NULL AND ${where.sql} ORDER BY e.name, e.id LIMIT ${MOST_TECHNICIANS}`,
    bindings: [...where.bindings],
  })
  return { total: rows[0]?.total ?? 0, members: await equipped(rows, window) }
}

export async function placesOf(ids: (string | null)[]): Promise<Map<string, Place>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const places = wanted.length ? await tenant.query<Place>(PLACES, [wanted]) : []
  return new Map(places.map((place) => [place.id, place]))
}

async function equipped(rows: Row[], { from, to }: Span): Promise<CrewMember[]> {
  const [ids, users] = [rows.map(({ id }) => id), rows.map((row) => row.user_id)]
  const range = [new Date(from), new Date(to)]
  const shifts = by(await tenant.query<Owned<Shift>>(SHIFTS, [ids]))
  const absences = by(
    await tenant.query<Owned<{ from: Date; to: Date }>>(ABSENCES, [ids, ...range])
  )
  const booked = await tenant.query<Booked>(BOOKED, [users, ...range])
  const homes = rows.map((row) => row.home_facility_id)
  const places = await placesOf([...homes, ...booked.map((one) => one.place_id)])
  const bookings = by(booked)
  return rows.map(({ total: _total, ...row }) => ({
    ...row,
    home: placeIn(places, row.home_facility_id),
    shifts: shifts.get(row.id) ?? [],
    absences: (absences.get(row.id) ?? []).map((one) => ({
      from: one.from.getTime(),
      to: one.to.getTime(),
    })),
    booked: (bookings.get(row.user_id) ?? []).map((one) => booking(one, places)),
  }))
}

function booking(
  { id, at, minutes, place_id: placeId }: Booked,
  places: Map<string, Place>
): Booking {
  const from = at.getTime()
  const to = from + (minutes ?? USUAL_MINUTES) * MINUTE
  return { id, from, to, place: placeIn(places, placeId) }
}

export function placeIn(places: Map<string, Place>, id: string | null): Place | null {
  return (id && places.get(id)) || null
}

function by<T extends { owner: string }>(rows: T[]): Map<string, T[]> {
  return Map.groupBy(rows, ({ owner }) => owner)
}
