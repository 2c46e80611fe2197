import { timingProblem } from '#platform/automations/automation_timing'
import { EntityFamily } from '#platform/definitions/entity_family'
import type { Findings } from '#platform/definitions/findings'
import type { InspectionContext } from '#platform/definitions/inspection_context'
import type { AutomationDefinition, Effect } from '#platform/definitions/types'
import { lintEffects } from '#platform/effects/lint_effects'
import { COMMON_TYPES, type RuleTypes } from '#platform/rules/rule_types'

/** Without the entity at hand a record is taken as it comes. */
const ANY_RECORD: RuleTypes = { ...COMMON_TYPES, record: 'dyn', custom: 'dyn', before: 'dyn' }

/** Which words of a trigger belong to which event. */
const PARTS = {
  field: ['field_changed'],
  transition: ['transitioned'],
  every: ['schedule'],
  cron: ['schedule'],
  time_zone: ['schedule'],
} as const

/** Effects that change the record they run for, and so tell of it again. */
const CHANGING = new Set(['set_fields', 'assign', 'transition', 'escalate'])

export function lintAutomation(
  automation: AutomationDefinition,
  findings: Findings,
  context: InspectionContext
) {
  new AutomationLint(automation, findings, context).run()
}

/** What an automation names: its entity, field, transition and clock, its rule, and its steps. */
class AutomationLint {
  readonly #family?: EntityFamily

  constructor(
    private readonly automation: AutomationDefinition,
    private readonly findings: Findings,
    private readonly context: InspectionContext
  ) {
    const { entity: key } = automation.on
    const entity = context.find?.('entity', key)
    this.#family = entity?.kind === 'entity' ? new EntityFamily(entity, context) : undefined
    if (context.find && !entity) findings.error('/on/entity', `there is no entity "${key}"`)
  }

  run() {
    this.#parts()
    this.#target()
    this.#rule()
    const { findings, context } = this
    if (!this.automation.do.length) findings.error('/do', 'add what is to be done')
    lintEffects(this.automation.do, '/do', { findings, context, entity: this.automation.on.entity })
    for (const [index, step] of this.automation.do.entries()) this.#loop(step, `/do/${index}`)
  }

  /** A word that the event never reads would look as if it did something. */
  #parts() {
    const { on } = this.automation
    for (const [part, events] of Object.entries(PARTS))
      if (part in on && !(events as readonly string[]).includes(on.event))
        this.findings.error(`/on/${part}`, `belongs to ${events.join(', ')}: leave it out`)
  }

  #target() {
    const { on } = this.automation
    if (on.event === 'schedule') {
      const problem = timingProblem(on)
      if (problem) this.findings.error(`/on/${problem.part}`, problem.message)
    }
    if (on.event === 'field_changed') this.#field()
    if (on.event === 'transitioned' && on.transition) this.#transition(on.transition)
  }

  #field() {
    const { field } = this.automation.on
    if (!field) return this.findings.error('/on/field', 'name the field that changes')
    if (this.#family && !this.#family.knowsOfAny(field))
      this.findings.error('/on/field', `"${field}" is not a field`)
  }

  #transition(key: string) {
    const workflow = this.context.find?.('workflow', this.automation.on.entity)
    if (workflow?.kind !== 'workflow') return
    if (!Object.hasOwn(workflow.transitions, key))
      this.findings.error('/on/transition', `there is no transition "${key}"`)
  }

  #rule() {
    const { on, if: rule } = this.automation
    const types = { ...(this.#family?.ruleTypesOfAll ?? ANY_RECORD), data: 'dyn' as const }
    this.findings.rule('/if', rule, types)
    if (on.event === 'schedule' && rule === undefined)
      this.findings.warn('/if', 'without a rule it runs for every record, each time')
  }

  /** It would be stopped when it runs; to say so before is kinder. */
  #loop(step: Effect, pointer: string) {
    const { on, if: rule } = this.automation
    const hears = ['updated', 'field_changed', 'transitioned'].includes(on.event)
    if (hears && rule === undefined && CHANGING.has(step.do))
      this.findings.warn(pointer, 'sets itself off again and is stopped then: add a rule')
  }
}
