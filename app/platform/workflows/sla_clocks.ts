import type { Sla } from '#platform/definitions/types'
import type { EntityRecord } from '#platform/entities/record_rules'
import type { Actor } from '#platform/events/actor'
import { BusinessTimes } from '#platform/workflows/business_calendars'
import { phaseOf, SlaClock } from '#platform/workflows/sla_clock'
import { clockOf, slaRows, type ClockRow } from '#platform/workflows/sla_rows'
import type { StateMachine } from '#platform/workflows/state_machine'
import type { WorkflowRecord } from '#platform/workflows/workflow_subject'
import { strikeClock } from '#platform/workflows/strike_clock'

/** A record as it stands after it came into a state. */
export type ClockSubject = {
  entity: string
  record: EntityRecord & { id: string; status: string; workflow_version: number }
}

type Moment = { now: Date; by: Actor; tenant?: Record<string, unknown> | null }

/**
 * The clocks of records that come into states of one version of their workflow, inside the transaction that
 * moves them. A record whose workflow has no clocks costs nothing.
 */
export class SlaClocks {
  private times = new BusinessTimes()

  constructor(
    private machine: StateMachine,
    private moment: Moment
  ) {}

  /** Starts, pauses, resumes or stops each clock, as the state says. */
  async enter(subject: ClockSubject) {
    const slas = Object.entries(this.machine.definition.slas ?? {})
    if (!slas.length) return
    const open = await slaRows.open(subject.entity, subject.record.id)
    for (const [key, sla] of slas) {
      const row = open.find((each) => each.sla === key)
      if (row) await this.goOn(row, sla, subject)
      else await this.begin(key, sla, subject)
    }
  }

  /** The same for a record that was taken over from another version: what that one alone counted is given up. */
  async take(subject: ClockSubject) {
    const { slas = {} } = this.machine.definition
    const open = await slaRows.open(subject.entity, subject.record.id)
    const lost = open.filter(({ sla }) => !Object.hasOwn(slas, sla))
    for (const row of lost) {
      const clock = clockOf(row, await this.times.of(row.calendar))
      await slaRows.keep(row, clock.stop(this.moment.now, { isVoid: true }))
    }
    await this.enter(subject)
  }

  private async begin(key: string, sla: Sla, { entity, record }: ClockSubject) {
    if (!sla.starts.includes(record.status) || phaseOf(sla, record.status) === 'stops') return
    const within = this.machine.slaTarget(sla, record as WorkflowRecord, this.moment)
    if (within === null) return
    const calendar = sla.calendar ?? null
    const time = await this.times.of(calendar)
    const warnAt = sla.warn_at ?? []
    const { now } = this.moment
    const started = SlaClock.start(now, { seconds: time.seconds(within), warnAt }, time)
    const clock = phaseOf(sla, record.status) === 'pauses' ? started.pause(now) : started
    const { id: recordId, workflow_version: version } = record
    const what = { entity, record_id: recordId, sla: key, workflow_version: version }
    await slaRows.add({ ...what, calendar, within, warn_at: warnAt }, clock)
  }

  /** What came due before somebody moved the record is told even where the sweep has not come by yet. */
  private async goOn(row: ClockRow, sla: Sla, { record }: ClockSubject) {
    const { now, by } = this.moment
    const phase = phaseOf(sla, record.status)
    const { clock, mark } = clockOf(row, await this.times.of(row.calendar)).strike(now)
    if (mark && (mark.kind === 'breach' || phase !== 'stops'))
      await strikeClock(mark, { clock: row, sla, record, by })
    const kept = { ...row, workflow_version: record.workflow_version }
    if (phase === 'pauses') return slaRows.keep(kept, clock.pause(now))
    if (phase !== 'stops') return slaRows.keep(kept, clock.resume(now))
    const isVoid = this.machine.category(record.status) === 'void'
    return slaRows.keep(kept, clock.stop(now, { isVoid }))
  }
}
