import { SystemDefinitions } from '#platform/definitions/system_definitions'
import type { WorkflowDefinition } from '#platform/definitions/types'
import { entityRuleTypes } from '#platform/rules/rule_types'
import { StateMachine } from '#platform/workflows/state_machine'
import type { WorkflowFacts, WorkflowRecord } from '#platform/workflows/workflow_subject'
import { workflowWith } from '#tests/unit/platform/definitions/sample_documents'

const task = new SystemDefinitions().find('entity', 'task')!
const types = entityRuleTypes(task.columns!, task.schema)

/** The specification's workflow with parts replaced. */
export function machineWith(change: Record<string, unknown>) {
  return new StateMachine(workflowWith(change) as unknown as WorkflowDefinition, types)
}

export const facts: WorkflowFacts = { now: new Date('2026-11-22T10:00:00Z') }

export const technician = { id: 'tech', role: 'technician', permissions: ['update_tasks'] }
export const manager = { id: 'boss', role: 'manager', permissions: ['update_*'] }
export const customer = { id: 'cust', role: 'customer', permissions: [] }
export const owner = { id: 'own', role: 'owner', permissions: ['*'] }

export function record(change: Partial<WorkflowRecord> = {}): WorkflowRecord {
  return {
    status: 'new',
    assigned_to: 'tech',
    priority: 'low',
    description: 'Oiled',
    completed_at: null,
    custom: {},
    ...change,
  }
}
