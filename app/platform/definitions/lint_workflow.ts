import { EntityFamily } from '#platform/definitions/entity_family'
import type { Findings } from '#platform/definitions/findings'
import type { InspectionContext } from '#platform/definitions/inspection_context'
import { lintStateGraph } from '#platform/definitions/lint_state_graph'
import type {
  Effect,
  Sla,
  WorkflowDefinition,
  WorkflowTransition,
} from '#platform/definitions/types'
import { lintEffects } from '#platform/effects/lint_effects'
import { COMMON_TYPES, type RuleTypes } from '#platform/rules/rule_types'

const NO_MONTHS = 'must be in weeks, days, hours or minutes: months and years differ in length'

/** Without the entity at hand a record is taken as it comes. */
const ANY_RECORD: RuleTypes = { ...COMMON_TYPES, record: 'dyn', custom: 'dyn', before: 'dyn' }

export function lintWorkflow(
  workflow: WorkflowDefinition,
  findings: Findings,
  context: InspectionContext
) {
  new WorkflowLint(workflow, findings, context).run()
  lintStateGraph(workflow, findings)
}

/** Everything a workflow names: states, fields, forms, roles, effects and rules. */
class WorkflowLint {
  readonly #family?: EntityFamily
  readonly #types: RuleTypes

  constructor(
    private readonly workflow: WorkflowDefinition,
    private readonly findings: Findings,
    private readonly context: InspectionContext
  ) {
    const { key } = workflow
    const entity = context.find?.('entity', key) ?? context.find?.('entity', key.split('.')[0])
    this.#family = entity?.kind === 'entity' ? new EntityFamily(entity, context) : undefined
    this.#types = this.#family?.ruleTypes ?? ANY_RECORD
  }

  run() {
    const { initial, states, transitions, slas = {}, migrate = {} } = this.workflow
    this.#state(initial, '/initial')
    for (const [key, transition] of Object.entries(transitions))
      this.#transition(transition, `/transitions/${key}`)
    for (const [key, sla] of Object.entries(slas)) this.#sla(sla, `/slas/${key}`)
    for (const [version, moves] of Object.entries(migrate))
      for (const [from, to] of Object.entries(moves)) this.#state(to, `/migrate/${version}/${from}`)
    for (const [key, { locked = [] }] of Object.entries(states))
      locked.forEach((path, index) => {
        if (path !== '*') this.#field(path, `/states/${key}/locked/${index}`)
      })
  }

  #transition(transition: WorkflowTransition, pointer: string) {
    const { from, to, fields = [], checklists = [], roles = [], effects } = transition
    from.forEach((state, index) => this.#state(state, `${pointer}/from/${index}`))
    this.#state(to, `${pointer}/to`)
    roles.forEach((role, index) => this.#role(role, `${pointer}/roles/${index}`))
    fields.forEach((path, index) => this.#field(path, `${pointer}/fields/${index}`))
    checklists.forEach((form, index) => this.#form(form, `${pointer}/checklists/${index}`))
    this.#guards(transition, pointer)
    this.#effects(effects, `${pointer}/effects`)
  }

  #guards({ show, require = [], approval }: WorkflowTransition, pointer: string) {
    this.findings.rule(`${pointer}/show`, show, this.#types)
    for (const [index, { rule, path }] of require.entries()) {
      this.findings.rule(`${pointer}/require/${index}/rule`, rule, this.#types)
      if (path) this.#field(path, `${pointer}/require/${index}/path`)
    }
    this.findings.rule(`${pointer}/approval/when`, approval?.when, this.#types)
    for (const [index, by] of (approval?.by ?? []).entries())
      if (by.startsWith('role:'))
        this.#role(by.slice('role:'.length), `${pointer}/approval/by/${index}`)
  }

  #sla(sla: Sla, pointer: string) {
    for (const phase of ['starts', 'pauses', 'stops'] as const)
      sla[phase]?.forEach((state, index) => this.#state(state, `${pointer}/${phase}/${index}`))
    for (const [index, { when, within }] of sla.target.entries()) {
      this.findings.rule(`${pointer}/target/${index}/when`, when, this.#types)
      if (/^P[^T]*[YM]/.test(within))
        this.findings.error(`${pointer}/target/${index}/within`, NO_MONTHS)
    }
    const { calendar } = sla
    if (calendar && this.context.calendars && !this.context.calendars.includes(calendar))
      this.findings.error(`${pointer}/calendar`, `there is no calendar "${calendar}"`)
    this.#effects(sla.on_warn, `${pointer}/on_warn`)
    this.#effects(sla.on_breach, `${pointer}/on_breach`)
  }

  #state(state: string, pointer: string) {
    if (!Object.hasOwn(this.workflow.states, state))
      this.findings.error(pointer, `there is no state "${state}"`)
  }

  #field(path: string, pointer: string) {
    if (this.#family && !this.#family.knows(path))
      this.findings.error(pointer, `"${path}" is not a field`)
  }

  #form(key: string, pointer: string) {
    if (this.context.find && !this.context.find('form', key))
      this.findings.error(pointer, `there is no form "${key}"`)
  }

  #role(role: string, pointer: string) {
    if (this.context.roles && !this.context.roles.includes(role))
      this.findings.error(pointer, `there is no role "${role}"`)
  }

  #effects(effects: Effect[] = [], pointer: string) {
    const { findings, context } = this
    lintEffects(effects, pointer, { findings, context })
    for (const [index, effect] of effects.entries())
      if (effect.do === 'transition') findings.error(`${pointer}/${index}/do`, CIRCLE)
  }
}

/** A transition as an effect of a transition is how loops are built. */
const CIRCLE = 'a transition that sets off a transition can run in a circle: use an automation'
