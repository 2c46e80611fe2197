import { v5 } from 'uuid'
import type { Sla } from '#platform/definitions/types'
import { runEffects } from '#platform/effects/run_effects'
import type { EntityRecord } from '#platform/entities/record_rules'
import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'
import type { Mark } from '#platform/workflows/sla_clock'
import type { ClockRow } from '#platform/workflows/sla_rows'

/** Names the marks of clocks, so that one that is struck twice is one occurrence. */
const MARKS = '4d0b7c5e-51b5-4a3e-9c61-0a5d1d2f6c3b'

/** Tells that a clock has come due, in the record's history and by its effects, in the open unit. */
export async function strikeClock(
  mark: Mark,
  { clock, sla, record, by }: { clock: ClockRow; sla?: Sla; record: EntityRecord; by: Actor }
) {
  const { id, entity, record_id: recordId, sla: key } = clock
  const isBreach = mark.kind === 'breach'
  const told = isBreach ? 'breached' : `${Math.round(mark.fraction * 100)} %`
  journal(
    [
      {
        entity,
        recordId,
        action: isBreach ? 'sla_breached' : 'sla_warned',
        changes: { [`sla.${key}`]: [clock.within, told] },
        payload: { sla: key, clock: id, ...(!isBreach && { fraction: mark.fraction }) },
      },
    ],
    by
  )
  const effects = (isBreach ? sla?.on_breach : sla?.on_warn) ?? []
  if (!effects.length) return
  const occurrence = v5(`${id} ${isBreach ? 'breach' : mark.fraction}`, MARKS)
  await runEffects(effects, {
    entity,
    recordId,
    record,
    by,
    cause: { kind: 'sla', key },
    occurrence,
  })
}
