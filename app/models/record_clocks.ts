import { tenantFacts } from '#models/rule_facts'
import { recordAtHand } from '#models/record_at_hand'
import type { WorkflowModel } from '#models/workflow_model'
import type { Actor } from '#platform/events/actor'
import { SlaClocks } from '#platform/workflows/sla_clocks'

/** Clocks start, pause and stop with the state of their record, in the same transaction. */
export async function runClocks(record: WorkflowModel, by: Actor) {
  const { id, status, workflow_version: version } = record
  const workflow = await record.workflow()
  if (!workflow?.machine.definition.slas || status === null || version === null) return
  const moment = { now: new Date(), by, tenant: tenantFacts() }
  const stands = { ...record.asRecord(), id, status, workflow_version: version }
  const { entityKey: entity } = record.constructor as typeof WorkflowModel
  const clocks = new SlaClocks(workflow.machine, moment)
  await recordAtHand.within(record, () => clocks.enter({ entity, record: stands }))
}
