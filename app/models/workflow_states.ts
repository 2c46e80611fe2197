import { LRUCache } from 'lru-cache'
import { RecordWorkflow } from '#models/record_workflow'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { WorkflowDefinition } from '#platform/definitions/types'
import { allWorkflowVersions } from '#platform/definitions/workflow_versions'
import { tenant } from '#platform/tenancy/tenant_scope'
import { statesOf, type StateView } from '#platform/workflows/state_machine'

type States = WorkflowDefinition['states']

/** States of earlier versions that the present one lacks: as long as that is the present one, they stay the same. */
const earlier = new LRUCache<string, States>({ max: 1_000 })

export type WorkflowStates = {
  /** Of the workflow that applies, in its order. */
  present: StateView[]
  /** What versions before knew besides: records may still stand there, and histories tell of them. */
  earlier: StateView[]
}

/** Every state a record of this entity may be in, or have been in. @throws E_NOT_FOUND without a workflow */
export async function workflowStates(key: string, locale: string): Promise<WorkflowStates> {
  const { machine } = await RecordWorkflow.current(key)
  return {
    present: machine.states(locale),
    earlier: statesOf(await earlierStates(key), locale),
  }
}

async function earlierStates(key: string): Promise<States> {
  const { version, document } = await definitionRegistry.workflow(key)
  if (version === 0) return {}
  const name = [tenant.current().id, key, version].join(' ')
  const known = earlier.get(name) ?? (await statesBefore(key, document))
  earlier.set(name, known)
  return known
}

/** A state is told as the last version that had it did. */
async function statesBefore(key: string, { states }: WorkflowDefinition): Promise<States> {
  const versions = [...(await allWorkflowVersions(key))].sort(([one], [other]) => one - other)
  const all: States = Object.assign({}, ...versions.map(([, document]) => document.states))
  return Object.fromEntries(Object.entries(all).filter(([state]) => !Object.hasOwn(states, state)))
}
