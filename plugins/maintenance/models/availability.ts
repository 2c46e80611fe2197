import { v7 } from 'uuid'
import { plainList, utcText } from '#platform/entities/query/plain_list'
import { E_CONFLICT, E_NOT_FOUND, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'
import { tenant } from '#platform/tenancy/tenant_scope'
import { capacityOf } from '#plugins/maintenance/engine/capacity'
import { parseDay } from '#plugins/maintenance/engine/day'
import { shiftProblems, type Shift } from '#plugins/maintenance/engine/shift'
import { Zone } from '#plugins/maintenance/engine/zone'

export type ShiftRow = Pick<Shift, 'weekday' | 'starts' | 'ends'> & {
  id: string
  valid_from: string
  valid_to: string | null
}
export type Absence = { startsAt: string; endsAt: string; kind?: string; note?: string | null }

const SHIFTS = `
  SELECT id, weekday, starts, ends, valid_from::text, valid_to::text FROM shifts WHERE technician_id = $1
  ORDER BY weekday, starts, id`

const ADD_SHIFTS = `
  INSERT INTO shifts (id, technician_id, weekday, starts, ends, valid_from, valid_to, created_by)
  SELECT n.id, $1, n.weekday, n.starts, n.ends, coalesce(n.valid_from, '2000-01-01'), n.valid_to, $8
  FROM unnest($2::uuid[], $3::int[], $4::text[], $5::text[], $6::date[], $7::date[])
    AS n (id, weekday, starts, ends, valid_from, valid_to)`

const ADD_ABSENCE = `
  INSERT INTO absences (id, technician_id, starts_at, ends_at, kind, note, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`

const CLASHING = `
  SELECT FROM absences WHERE technician_id = $1 AND starts_at < $3::timestamptz AND ends_at > $2::timestamptz LIMIT 1`

/** Zones reach fourteen hours to one side and twelve to the other: a day more finds all. */
const AWAY = `
  SELECT starts_at, ends_at FROM absences WHERE technician_id = $1
    AND starts_at < $2::date + $3::int + 2 AND ends_at > $2::date - 2`

/** When a technician works, and when not for once. Without a shift there is no capacity. */
export class Availability {
  constructor(private readonly technicianId: string) {}

  shifts() {
    return tenant.query<ShiftRow>(SHIFTS, [this.technicianId])
  }

  /** The whole week at once: what is not sent is gone. @throws E_VALIDATION */
  async setShifts(shifts: Shift[], by: Actor) {
    const problems = shiftProblems(shifts)
    if (Object.keys(problems).length) throw new E_VALIDATION().withDetails(problems)
    await tenant.query('DELETE FROM shifts WHERE technician_id = $1', [this.technicianId])
    const column = <K extends keyof Shift>(key: K) => shifts.map((each) => each[key] ?? null)
    await tenant.query(ADD_SHIFTS, [
      this.technicianId,
      shifts.map(() => v7()),
      column('weekday'),
      column('starts'),
      column('ends'),
      column('validFrom'),
      column('validTo'),
      by.id,
    ])
    this.tell('shifts_changed', by)
  }

  absences(query: Record<string, unknown>) {
    return plainList(
      {
        select: `a.id, ${utcText('a.starts_at')} AS starts_at, ${utcText('a.ends_at')} AS ends_at, a.kind, a.note`,
        from: 'absences a',
        where: 'a.technician_id = ?::uuid',
        bindings: [this.technicianId],
        order: 'a.starts_at DESC, a.id',
      },
      query
    )
  }

  /** @throws E_VALIDATION, E_CONFLICT where they are away already; whoever adds has locked the technician */
  async addAbsence({ startsAt, endsAt, kind = 'vacation', note = null }: Absence, by: Actor) {
    if (Date.parse(endsAt) <= Date.parse(startsAt))
      throw new E_VALIDATION().withDetails({ ends_at: ['must lie after the start'] })
    const clash = await tenant.query(CLASHING, [this.technicianId, startsAt, endsAt])
    const message = 'overlaps another absence'
    if (clash.length) throw new E_CONFLICT(`This ${message}`).withDetails({ starts_at: [message] })
    const id = v7()
    await tenant.query(ADD_ABSENCE, [id, this.technicianId, startsAt, endsAt, kind, note, by.id])
    this.tell('absence_added', by)
    return { id, starts_at: startsAt, ends_at: endsAt, kind, note }
  }

  /** @throws E_NOT_FOUND */
  async removeAbsence(id: string, by: Actor) {
    const sql = 'DELETE FROM absences WHERE id = $1 AND technician_id = $2 RETURNING 1'
    if (!(await tenant.query(sql, [id, this.technicianId])).length) throw new E_NOT_FOUND()
    this.tell('absence_removed', by)
  }

  /** Shift minus absence, day by day from a local day on. */
  async capacity({ from, days, zone }: { from: string; days: number; zone: string }) {
    const away = await tenant.query<{ starts_at: Date; ends_at: Date }>(AWAY, [
      this.technicianId,
      from,
      days,
    ])
    const absences = away.map((one) => ({
      from: one.starts_at.getTime(),
      to: one.ends_at.getTime(),
    }))
    const shifts = (await this.shifts()).map(
      ({ valid_from: validFrom, valid_to: validTo, ...shift }) => ({
        ...shift,
        validFrom,
        validTo,
      })
    )
    const plan = { shifts, absences, zone: Zone.named(zone) }
    return capacityOf(plan, { from: parseDay(from)!, days })
  }

  private tell(action: string, by: Actor) {
    journal([{ entity: 'technician', recordId: this.technicianId, action }], by)
  }
}
