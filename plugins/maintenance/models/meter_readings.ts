import { DateTime } from 'luxon'
import { v7 } from 'uuid'
import { E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'
import { plainList, personSql, utcText } from '#platform/entities/query/plain_list'
import { tenant } from '#platform/tenancy/tenant_scope'
import { averagePerDay } from '#plugins/maintenance/engine/forecast'
import type { Problems } from '#plugins/maintenance/engine/problems'
import { trueReadings } from '#plugins/maintenance/engine/true_readings'
import type Meter from '#plugins/maintenance/models/meter'
import { Raising } from '#plugins/maintenance/models/raising'
import {
  ADD,
  AROUND,
  HOLD_LISTENING,
  LATEST,
  LISTENING,
  SUM_UP,
} from '#plugins/maintenance/models/reading_statements'
import { flagOf, readingProblems, type Neighbours } from '#plugins/maintenance/models/reading_check'

export type ReadingWish = {
  value: number
  at?: DateTime
  source?: string
  note?: string | null
  supersedes?: string | null
  /** Taken on the spot: what runs backwards is flagged, and not refused. */
  isBelieved?: boolean
  /** The answer it was taken from. */
  answer?: { checklistId: string; item: string }
}
type Row = { id: string; value: string; at: Date; flag: string | null; source: string }
type Taken = { row: Row; problems?: never } | { row?: never; problems: Problems }
type Timed = ReadingWish & { at: DateTime; isTimed: boolean }

/** Schedules that are looked at while somebody waits; of more the sweep takes care. */
const AT_ONCE = 50

/** What a meter has shown. Rows are added and never changed: a correction is a new one that takes an old one's place. */
export class MeterReadings {
  constructor(
    private readonly meter: Meter,
    private readonly now = new Date()
  ) {}

  /** All or none. @throws E_VALIDATION by `readings.0.value` @returns the rows, and the tasks they raised */
  async add(wishes: ReadingWish[], source: string, by: Actor) {
    const ordered = wishes
      .map((wish, index) => ({ ...wish, index, ...this.timed(wish) }))
      .sort((a, b) => a.at.toMillis() - b.at.toMillis() || a.index - b.index)
    const problems: Problems = {}
    const rows: Row[] = []
    for (const wish of ordered) {
      const found = await this.take({ ...wish, source: wish.source ?? source }, by)
      if (found.row) rows.push(found.row)
      for (const [path, texts] of Object.entries(found.problems ?? {}))
        problems[wishes.length > 1 ? `readings.${wish.index}.${path}` : path] = texts
    }
    if (Object.keys(problems).length) throw new E_VALIDATION().withDetails(problems)
    await this.sumUp()
    this.tell(rows, by)
    return { rows, raised: await this.raise() }
  }

  list(query: Record<string, unknown>) {
    return plainList(
      {
        select: `r.id, r.value::float AS value, ${utcText('r.at')} AS at, r.source, r.note, r.flag, r.supersedes,
          EXISTS (SELECT FROM meter_readings c WHERE c.supersedes = r.id) AS is_superseded,
          (SELECT l.task_id FROM checklists l WHERE l.id = r.checklist_id) AS task_id, r.by_id,
          ${personSql('r.by_id')} AS by, ${utcText('r.created_at')} AS created_at`,
        from: 'meter_readings r',
        where: 'r.meter_id = ?::uuid',
        bindings: [this.meter.id],
        order: 'r.at DESC, r.id DESC',
      },
      query
    )
  }

  /** A correction without a time is of the time of what it corrects. */
  private timed({ at }: ReadingWish) {
    return { at: at ?? DateTime.fromJSDate(this.now), isTimed: at !== undefined }
  }

  private async take(wish: Timed, by: Actor): Promise<Taken> {
    const replaced = wish.supersedes ? await this.find(wish.supersedes) : undefined
    const at = replaced && !wish.isTimed ? replaced.at : wish.at.toJSDate()
    const [around] = await tenant.query<Neighbours>(AROUND, [this.meter.id, at, wish.supersedes])
    if (around.same && Number(around.same.value) === wish.value)
      return { row: { ...around.same, at } }
    const asked = { ...wish, at, isKnown: !wish.supersedes || replaced !== undefined }
    const problems = readingProblems(asked, { around, meter: this.meter, now: this.now })
    if (Object.keys(problems).length) return { problems }
    const flag = flagOf(asked, { around, meter: this.meter, now: this.now })
    const values = [wish.value, at, wish.source, wish.note, wish.supersedes, flag, by.id]
    const answer = [wish.answer?.checklistId, wish.answer?.item]
    const [row] = await tenant.query<Row>(ADD, [v7(), this.meter.id, ...values, ...answer])
    return { row }
  }

  private async find(id: string): Promise<Row | undefined> {
    const [row] = await tenant.query<Row>(
      `SELECT * FROM meter_readings r WHERE id = $1 AND meter_id = $2
         AND NOT EXISTS (SELECT FROM meter_readings c WHERE c.supersedes = r.id)`,
      [id, this.meter.id]
    )
    return row
  }

  /** The latest value and the average, as lists show them. */
  private async sumUp() {
    const { id, average_window: window, rollover_at: rollover } = this.meter
    const rows = await tenant.query<{ value: number; at: Date }>(LATEST, [id, window])
    const recorded = rows
      .toReversed()
      .map(({ value, at }) => ({ meter: '', value, at: at.getTime() }))
    const average = averagePerDay(trueReadings(recorded, { '': { rollover } }), window)
    await tenant.query(SUM_UP, [id, rows[0]?.value ?? null, rows[0]?.at ?? null, average])
  }

  /** Whatever listens to this meter looks at once whether it is due. @returns the number of tasks */
  private async raise(): Promise<number> {
    const { equipment_id: equipment, key } = this.meter
    await tenant.query(HOLD_LISTENING, [equipment, key])
    const due = await tenant.query<{ id: string }>(LISTENING, [equipment, key, this.now])
    if (!due.length || due.length > AT_ONCE) return 0
    return (await new Raising(this.now).named(due.map(({ id }) => id))).raised
  }

  private tell(rows: Row[], by: Actor) {
    const entries = rows.map(({ id, value }) => ({
      entity: 'meter',
      recordId: this.meter.id,
      action: 'read',
      payload: { reading_id: id, value: Number(value), equipment_id: this.meter.equipment_id },
    }))
    journal(entries, by)
  }
}
