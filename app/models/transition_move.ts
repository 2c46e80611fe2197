import { v7 } from 'uuid'
import { recordAtHand } from '#models/record_at_hand'
import type { RecordWorkflow } from '#models/record_workflow'
import type { WorkflowModel } from '#models/workflow_model'
import { runEffects } from '#platform/effects/run_effects'
import type { EntityRecord } from '#platform/entities/record_rules'
import type { Actor } from '#platform/events/actor'
import type { TransitionOption } from '#platform/workflows/workflow_subject'

/** Where a record stands is no field that anybody sets. */
const PLACE = new Set(['status', 'status_category', 'workflow_version', 'completed_at'])

/** One record on its way from one state to another: what its effects may change, and what they are told. */
export class TransitionMove {
  private before: EntityRecord
  private from: string

  constructor(
    private record: WorkflowModel,
    private workflow: RecordWorkflow,
    private option: TransitionOption
  ) {
    this.before = record.asRecord()
    this.from = record.status!
  }

  /** A field is open to the effects of a move when one of its two states, or the move itself, leaves it open. */
  isLocked(path: string) {
    const { machine } = this.workflow
    const { fields, to } = this.option
    if (PLACE.has(path) || fields.includes(path)) return false
    return machine.isLocked(this.from, path) && machine.isLocked(to, path)
  }

  /** Those of phase `tx` now; the others once this has committed. They see the record where it is going. */
  async runEffects(by: Actor) {
    const { key } = this.option
    const { record, before } = this
    const { effects = [] } = this.workflow.machine.definition.transitions[key]
    if (!effects.length) return
    const { entityKey: entity } = record.constructor as typeof WorkflowModel
    await recordAtHand.within(record, () =>
      runEffects(effects, {
        entity,
        recordId: record.id,
        // Read anew for each effect: the one before may have changed it.
        get record() {
          return record.asRecord()
        },
        before,
        by,
        cause: { kind: 'transition', key },
        occurrence: v7(),
      })
    )
  }
}
