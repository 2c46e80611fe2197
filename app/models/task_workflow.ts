import { LRUCache } from 'lru-cache'
import type { Principal } from '#models/principal'
import { tenantFacts, userFacts } from '#models/rule_facts'
import type Task from '#models/task'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import { titleText } from '#platform/definitions/title_text'
import type { WorkflowDefinition } from '#platform/definitions/types'
import type { Entity } from '#platform/entities/entity'
import { ruleNames } from '#platform/entities/rule_names'
import { E_NOT_FOUND, E_VALIDATION } from '#platform/errors'
import { entityRuleTypes } from '#platform/rules/rule_types'
import { tenant } from '#platform/tenancy/tenant_scope'
import { StateMachine } from '#platform/workflows/state_machine'
import type {
  TransitionOption,
  WorkflowFacts,
  WorkflowRecord,
} from '#platform/workflows/workflow_subject'

type Asker = { principal: Principal; locale: string; fields?: WorkflowFacts['fields'] }

/** Published versions never change, so a machine is good for as long as the fields its rules may name. */
const machines = new LRUCache<string, StateMachine>({ max: 500 })

/** One version of the tenant's task workflow, with what its rules ask about. */
export class TaskWorkflow {
  private constructor(
    readonly machine: StateMachine,
    readonly version: number,
    private entity: Entity
  ) {}

  static async current() {
    const { version } = await definitionRegistry.workflow('task')
    return TaskWorkflow.at(version)
  }

  /** The version a task was raised under. */
  static of({ workflow_version: version }: Task) {
    return TaskWorkflow.at(version)
  }

  private static async at(version: number) {
    const entity = await definitionRegistry.entity('task')
    const key = [tenant.current().id, version, entity.hash].join(' ')
    const machine =
      machines.get(key) ?? new StateMachine(await documentOf(version), typesOf(entity))
    machines.set(key, machine)
    return new TaskWorkflow(machine, version, entity)
  }

  /** @throws E_VALIDATION for a state this workflow does not have */
  assertKnown(status: string) {
    if (this.machine.has(status)) return
    const states = this.machine.states().map(({ key }) => key)
    throw new E_VALIDATION().withDetails({ status: [`must be one of: ${states.join(', ')}`] })
  }

  async optionsFor(task: Task, { principal, locale, fields }: Asker): Promise<TransitionOption[]> {
    const forms = this.formsFrom(task.status)
    const company = tenantFacts()
    const viewer = { role: principal.roleKey, permissions: principal.grants }
    const names = ruleNames(this.entity, { viewer, locale, timeZone: company.time_zone })
    const facts = { now: new Date(), locale, fields, tenant: company, names }
    const checklists = forms.length ? await checklistFacts(task.id, forms, locale) : undefined
    return this.machine.transitionsFrom(task.asRecord() as WorkflowRecord, userFacts(principal), {
      ...facts,
      submittedChecklists: checklists?.submitted,
      titleOf: (kind, key) =>
        (kind === 'form' ? checklists?.titles.get(key) : this.entity.field(key)?.title(locale)) ??
        key,
    })
  }

  /** The forms whose checklists some way out of a state needs. */
  formsFrom(status: string): string[] {
    const ways = Object.values(this.machine.definition.transitions).filter(({ from }) =>
      from.includes(status)
    )
    return [...new Set(ways.flatMap(({ checklists = [] }) => checklists))]
  }
}

async function documentOf(version: number): Promise<WorkflowDefinition> {
  const current = await definitionRegistry.workflow('task')
  if (current.version === version) return current.document
  if (version === 0) return systemDefinitions().find('workflow', 'task') as WorkflowDefinition
  const [row] = await tenant.query<{ document: WorkflowDefinition }>(PINNED, [version])
  if (!row) throw new E_NOT_FOUND(`Version ${version} of the task workflow is gone`)
  return row.document
}

const PINNED = `SELECT document FROM definitions WHERE kind = 'workflow' AND key = 'task' AND version = $1`

async function checklistFacts(taskId: string, forms: string[], locale: string) {
  const rows = await tenant.query<{ form_key: string }>(SUBMITTED, [taskId])
  const titles = await Promise.all(
    forms.map(async (key) => [key, await formTitle(key, locale)] as const)
  )
  return { submitted: rows.map((row) => row.form_key), titles: new Map(titles) }
}

const SUBMITTED = `SELECT form_key FROM checklists WHERE task_id = $1 AND state = 'submitted'`

async function formTitle(key: string, locale: string) {
  const all = await definitionRegistry.all('form')
  const form = all.find(({ document }) => document.key === key)
  return titleText(form?.document.title, locale, key)
}

function typesOf(entity: Entity) {
  const schemas = (custom: boolean) =>
    Object.fromEntries(
      entity.fields
        .filter((field) => field.custom === custom)
        .map(({ key, schema }) => [key, schema])
    )
  return entityRuleTypes(schemas(false), { type: 'object', properties: schemas(true) })
}
