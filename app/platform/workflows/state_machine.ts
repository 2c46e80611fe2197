import { titleText } from '#platform/definitions/title_text'
import type {
  Sla,
  StateCategory,
  WorkflowDefinition,
  WorkflowState,
  WorkflowTransition,
} from '#platform/definitions/types'
import { E_TRANSITION_NOT_ALLOWED } from '#platform/errors'
import { humanised } from '#platform/entities/field'
import { translated } from '#platform/language/translated'
import { RuleBudget } from '#platform/rules/rule_budget'
import type { RuleTypes } from '#platform/rules/rule_types'
import { RuleBook } from '#platform/workflows/rule_book'
import {
  approvalOf,
  askedFields,
  missingFields,
  refusals,
  withAsked,
  type TransitionAttempt,
} from '#platform/workflows/transition_check'
import { whyRefused } from '#platform/workflows/why_refused'
import type {
  TransitionOption,
  WorkflowFacts,
  WorkflowRecord,
  WorkflowUser,
} from '#platform/workflows/workflow_subject'

export interface StateView {
  key: string
  title: string
  category: StateCategory
  color: string | null
}

/** What the target of a clock depends on beside the record. */
type SlaFacts = Pick<WorkflowFacts, 'now' | 'tenant'>

export type TransitionWish = { status: string; transition?: string }

const COLORS: Record<StateCategory, string> = {
  backlog: 'info',
  active: 'primary',
  waiting: 'warning',
  done: 'success',
  void: 'neutral',
}
/** The order in which work flows. */
const FLOW = Object.keys(COLORS)

/**
 * The workflow of an entity: where a record stands, where it may go, and why not.
 * Pure: it knows no database and changes nothing.
 */
export class StateMachine {
  readonly #rules: RuleBook

  /** `types` are those of the entity's rules (`entityRuleTypes`), so that dates in a record are dates. */
  constructor(
    readonly definition: WorkflowDefinition,
    types: RuleTypes
  ) {
    this.#rules = new RuleBook(types)
  }

  get initial() {
    return this.definition.initial
  }

  has(status: string) {
    return Object.hasOwn(this.definition.states, status)
  }

  /** Null for a state this version of the workflow does not know. */
  category(status: string): StateCategory | null {
    return this.#state(status)?.category ?? null
  }

  states(locale = 'en'): StateView[] {
    return statesOf(this.definition.states, locale)
  }

  /** Paths that cannot be changed in a state; `*` stands for all. */
  locks(status: string): string[] {
    return this.#state(status)?.locked ?? []
  }

  isLocked(status: string, path: string) {
    const locked = this.locks(status)
    return locked.includes('*') || locked.includes(path)
  }

  /** Every transition out of the record's state in file order, the refused ones with their reasons. */
  transitionsFrom(
    record: WorkflowRecord,
    user: WorkflowUser,
    facts: WorkflowFacts
  ): TransitionOption[] {
    const changed = merged(record, facts)
    const rules = this.#evaluator(changed, record, { user, facts })
    return Object.entries(this.definition.transitions)
      .filter(([, { from }]) => from.includes(record.status))
      .map(([key, transition]) =>
        this.#option(transition, { key, record: changed, user, facts, ...rules })
      )
  }

  /**
   * The transition that fulfils a wish: the named one, or the first permitted one to that state.
   * @throws E_TRANSITION_NOT_ALLOWED whose details list, per transition, every unmet rule in words
   */
  pick(
    options: TransitionOption[],
    { status, transition }: TransitionWish,
    locale = 'en'
  ): TransitionOption {
    const fitting = options.filter(
      ({ key, to }) => to === status && (transition === undefined || key === transition)
    )
    const permitted = fitting.find(({ allowed }) => allowed)
    if (permitted) return permitted
    throw fitting.length ? refused(fitting) : this.#noWay(options, status, locale)
  }

  /** The target of a clock that begins now: the first whose condition is met, or null. A rule that errs is not. */
  slaTarget(sla: Sla, record: WorkflowRecord, { now, tenant = null }: SlaFacts): string | null {
    const { custom = {}, ...columns } = record
    const variables = {
      ...{ ...custom, ...columns, record, custom },
      ...{ before: null, user: null, tenant, now },
    }
    const found = sla.target.find(
      ({ when }) => when === undefined || this.#rules.evaluate(when, variables).met
    )
    return found?.within ?? null
  }

  #state(status: string): WorkflowState | undefined {
    return this.has(status) ? this.definition.states[status] : undefined
  }

  #option(plain: WorkflowTransition, attempt: TransitionAttempt): TransitionOption {
    const { key } = attempt
    const transition = withAsked(plain, attempt)
    const locale = attempt.facts.locale ?? 'en'
    const against = refusals(transition, attempt)
    return {
      key,
      title: titleText(transition.title, locale, humanised(key)),
      to: transition.to,
      to_title: this.#stateTitle(transition.to, locale),
      category: this.category(transition.to) ?? '',
      allowed: against.length === 0,
      reasons: against.map(({ reason }) => translated(reason, locale)),
      why: against.map((refusal) => whyRefused(refusal, transition, attempt)),
      refused_for: [...new Set(against.map(({ check }) => check))],
      fields: transition.fields ?? [],
      missing: missingFields(transition, attempt.record),
      checklists: transition.checklists ?? [],
      asks: askedFields(attempt),
      asks_downtime: false,
      approval: approvalOf(transition, attempt),
    }
  }

  #evaluator(
    record: WorkflowRecord,
    before: WorkflowRecord,
    { user, facts }: { user: WorkflowUser; facts: WorkflowFacts }
  ) {
    const { custom = {}, ...columns } = record
    const { now, tenant = null } = facts
    const variables = { ...custom, ...columns, record, custom, before, user, tenant, now }
    const budget = RuleBudget.together()
    return {
      evaluate: (source: string) => this.#rules.evaluate(source, variables, budget),
      explain: (source: string) => this.#rules.explain(source, variables),
    }
  }

  #stateTitle(status: string, locale: string) {
    return titleText(this.#state(status)?.title, locale, humanised(status))
  }

  #noWay(options: TransitionOption[], status: string, locale: string) {
    const open = options.map(({ title }) => title).join(', ') || 'nothing'
    const target = this.#stateTitle(status, locale)
    const text = `There is no way from here to "${target}". Possible now: ${open}.`
    return new E_TRANSITION_NOT_ALLOWED(text).withDetails({ status: [text] })
  }
}

/** States as people see them, as work flows: by category, within one as the document has them. */
export function statesOf(states: WorkflowDefinition['states'], locale = 'en'): StateView[] {
  const views = Object.entries(states).map(([key, { category, title, color }]) => ({
    key,
    title: titleText(title, locale, humanised(key)),
    category,
    color: color ?? COLORS[category],
  }))
  const rank = ({ category }: StateView) => FLOW.indexOf(category)
  return views.sort((one, other) => rank(one) - rank(other))
}

function merged(record: WorkflowRecord, { fields }: WorkflowFacts): WorkflowRecord {
  if (!fields) return record
  return {
    ...record,
    ...fields,
    status: record.status,
    custom: { ...record.custom, ...fields.custom },
  }
}

function refused(options: TransitionOption[]) {
  const [{ title, reasons }] = options
  const details = Object.fromEntries(options.map((option) => [option.key, option.reasons]))
  return new E_TRANSITION_NOT_ALLOWED(
    `"${title}" is not possible now. ${reasons.join('. ')}.`
  ).withDetails(details)
}
