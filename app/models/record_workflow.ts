import { LRUCache } from 'lru-cache'
import { checklistFacts } from '#models/checklist_facts'
import type { Principal } from '#models/principal'
import { recordAhead } from '#models/record_ahead'
import { approvalFacts } from '#models/approval_facts'
import { systemFacts, tenantFacts, userFacts } from '#models/rule_facts'
import type { WorkflowModel } from '#models/workflow_model'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import type { WorkflowDefinition, WorkflowTransition } from '#platform/definitions/types'
import type { Entity } from '#platform/entities/entity'
import { ruleNames } from '#platform/entities/rule_names'
import { E_NOT_FOUND, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'
import { moveQuestions } from '#platform/workflows/move_questions'
import { entityMachine } from '#platform/workflows/entity_machine'
import type { StateMachine } from '#platform/workflows/state_machine'
import type {
  TransitionOption,
  WorkflowFacts,
  WorkflowRecord,
} from '#platform/workflows/workflow_subject'

/** `principal` is null for the system; `approval` is the one that is being carried out. */
type Asker = {
  principal: Principal | null
  actor?: Actor
  locale: string
  fields?: WorkflowFacts['fields']
  approval?: string
}

/** Published versions never change, so a machine is good for as long as the fields its rules may name. */
const machines = new WeakMap<Entity, LRUCache<string, StateMachine>>()

function machinesOf(entity: Entity) {
  const known = machines.get(entity) ?? new LRUCache<string, StateMachine>({ max: 500 })
  machines.set(entity, known)
  return known
}

/** One version of the workflow of an entity, which has the entity's key, with what its rules ask about. */
export class RecordWorkflow {
  private constructor(
    readonly machine: StateMachine,
    readonly version: number,
    private entity: Entity
  ) {}

  /** The one that is published now. @throws E_NOT_FOUND */
  static async current(key: string) {
    const { version } = await definitionRegistry.workflow(key)
    return RecordWorkflow.at(key, version)
  }

  /** The same, or nothing where records of this entity have no states. */
  static async find(key: string) {
    return (await definitionRegistry.knows('workflow', key))
      ? RecordWorkflow.current(key)
      : undefined
  }

  static async at(key: string, version: number) {
    const entity = await definitionRegistry.entity(key)
    const name = `${tenant.current().id} ${version}`
    const known = machinesOf(entity)
    const machine = known.get(name) ?? entityMachine(entity, await documentOf(key, version))
    known.set(name, machine)
    return new RecordWorkflow(machine, version, entity)
  }

  /** @throws E_VALIDATION for a state this workflow does not have */
  assertKnown(status: string) {
    if (this.machine.has(status)) return
    const states = this.machine.states().map(({ key }) => key)
    throw new E_VALIDATION().withDetails({ status: [`must be one of: ${states.join(', ')}`] })
  }

  async optionsFor(record: WorkflowModel, asker: Asker): Promise<TransitionOption[]> {
    const { principal, actor, locale, fields, approval } = asker
    const forms = this.formsFrom(record.status)
    const checklists = forms.length ? await checklistFacts(record.holder, forms, locale) : undefined
    const approvals = await approvalFacts(record.id, this.waysFrom(record.status))
    const asks = await this.asked(record, { ...fields }, asker)
    const user = principal ? userFacts(principal) : systemFacts(actor?.id ?? null)
    return this.machine.transitionsFrom(record.asRecord() as WorkflowRecord, user, {
      now: new Date(),
      locale,
      fields,
      asks,
      tenant: tenantFacts(),
      names: principal ? this.namesFor(principal, locale) : undefined,
      submittedChecklists: checklists?.submitted,
      awaiting: approval ? [] : approvals.awaiting,
      approved: approval !== undefined,
      titleOf: (kind, key) => {
        if (kind === 'approver') return approvals.names.get(key) ?? key
        if (kind === 'form') return checklists?.titles.get(key) ?? key
        return this.entity.field(key)?.title(locale) ?? key
      },
    })
  }

  /** The forms whose checklists some way out of a state needs. */
  formsFrom(status: string | null): string[] {
    return [...new Set(this.waysFrom(status).flatMap(({ checklists = [] }) => checklists))]
  }

  /** How the fields that rules read are told to who asks. */
  private namesFor({ roleKey, grants }: Principal, locale: string) {
    const viewer = { role: roleKey, permissions: grants }
    return ruleNames(this.entity, { viewer, locale, timeZone: tenantFacts().time_zone })
  }

  /** What others than the workflow ask on each way out. */
  private asked(record: WorkflowModel, fields: object, { principal, locale }: Asker) {
    const from = record.status ?? this.machine.initial
    const ahead = recordAhead(this.entity, record.asRecord(), fields)
    const ways = Object.entries(this.machine.definition.transitions)
    const moves = ways
      .filter(([, way]) => way.from.includes(from))
      .map(([transition, { to }]) => ({
        transition,
        category: this.machine.category(to)!,
        record: { ...ahead, status: from },
        locale,
        principal,
      }))
    return moveQuestions.of(this.entity.key, moves)
  }

  private waysFrom(status: string | null): WorkflowTransition[] {
    return Object.values(this.machine.definition.transitions).filter(({ from }) =>
      from.includes(status ?? this.machine.initial)
    )
  }
}

async function documentOf(key: string, version: number): Promise<WorkflowDefinition> {
  const known = await definitionRegistry.knows('workflow', key)
  const current = known ? await definitionRegistry.workflow(key) : undefined
  if (current?.version === version) return current.document
  if (version === 0) return systemDefinitions().find('workflow', key) as WorkflowDefinition
  const [row] = await tenant.query<{ document: WorkflowDefinition }>(PINNED, [key, version])
  if (!row) throw new E_NOT_FOUND(`Version ${version} of the ${key} workflow is gone`)
  return row.document
}

const PINNED = `SELECT document FROM definitions WHERE kind = 'workflow' AND key = $1 AND version = $2`
