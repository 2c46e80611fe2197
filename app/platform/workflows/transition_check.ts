import { titleText } from '#platform/definitions/title_text'
import type { RuleClause, WorkflowTransition } from '#platform/definitions/types'
import type { Explanation } from '#platform/rules/rule_explanation'
import type { RuleAnswer } from '#platform/rules/rule'
import { why, type Why } from '#platform/rules/why'
import type {
  AskedField,
  ApprovalWish,
  NamedKind,
  TransitionCheck,
  WorkflowFacts,
  WorkflowRecord,
  WorkflowUser,
} from '#platform/workflows/workflow_subject'

export interface TransitionAttempt {
  /** The transition's. */
  key: string
  record: WorkflowRecord
  user: WorkflowUser
  facts: WorkflowFacts
  evaluate: (source: string) => RuleAnswer
  explain: (source: string) => Explanation | undefined
}

export interface Refusal {
  check: TransitionCheck
  reason: string
  /** The rule that refuses, where one does. */
  rule?: string
}

/** Paths a transition needs that the record and what was sent along leave empty. */
export function missingFields(transition: WorkflowTransition, record: WorkflowRecord) {
  return (transition.fields ?? []).filter((path) => isEmpty(valueAt(record, path)))
}

/** A transition with what others require on the way. */
export function withAsked(
  transition: WorkflowTransition,
  { key, facts }: Pick<TransitionAttempt, 'key' | 'facts'>
): WorkflowTransition {
  const required = (facts.asks?.[key] ?? []).filter(({ required: isNeeded }) => isNeeded)
  if (!required.length) return transition
  const paths = required.map(({ path }) => path)
  return { ...transition, fields: [...new Set([...(transition.fields ?? []), ...paths])] }
}

/** What is asked on the way, as people read it. */
export function askedFields({ key, facts, record }: TransitionAttempt): AskedField[] {
  return (facts.asks?.[key] ?? []).map((question) => ({
    ...question,
    title: named(facts, 'field', question.path),
    value: valueAt(record, question.path) ?? null,
  }))
}

/** Everything that stands against a transition, in the order of its checks. */
export function refusals(transition: WorkflowTransition, attempt: TransitionAttempt): Refusal[] {
  return [
    ...role(transition, attempt),
    ...show(transition, attempt),
    ...fields(transition, attempt),
    ...checklists(transition, attempt),
    ...requirements(transition, attempt),
    ...approval(transition, attempt),
  ]
}

function role({ roles }: WorkflowTransition, { user }: TransitionAttempt): Refusal[] {
  if (!roles || user.permissions.includes('*') || roles.includes(user.role)) return []
  return [{ check: 'role', reason: `Only the role ${roles.join(' or ')} may do this` }]
}

function show({ show: source }: WorkflowTransition, attempt: TransitionAttempt): Refusal[] {
  if (source === undefined) return []
  const { met, error } = attempt.evaluate(source)
  if (met) return []
  return [
    {
      check: 'show',
      rule: source,
      reason: error
        ? `Its condition could not be evaluated: ${error}`
        : `Its condition is not met: ${inWords(source, attempt)}`,
    },
  ]
}

/** The rule itself only where nobody says who asks. */
function inWords(source: string, { explain, facts: { names } }: TransitionAttempt) {
  const found = names && explain(source)
  return found ? unmet(why(found, names)).join(', ') : source
}

function unmet({ text, met, children }: Why): string[] {
  const deeper = children.filter((child) => !child.met).flatMap(unmet)
  return deeper.length || met ? deeper : [text]
}

function fields(transition: WorkflowTransition, { record, facts }: TransitionAttempt): Refusal[] {
  return missingFields(transition, record).map((path) => ({
    check: 'fields',
    reason: `${named(facts, 'field', path)} is needed first`,
  }))
}

function checklists(transition: WorkflowTransition, { facts }: TransitionAttempt): Refusal[] {
  const open = (transition.checklists ?? []).filter(
    (form) => !facts.submittedChecklists?.includes(form)
  )
  return open.map((form) => ({
    check: 'checklists',
    reason: `The checklist ${named(facts, 'form', form)} must be submitted first`,
  }))
}

function requirements({ require = [] }: WorkflowTransition, attempt: TransitionAttempt): Refusal[] {
  return require.flatMap((clause) => requirement(clause, attempt))
}

function requirement(
  { rule, message }: RuleClause,
  { evaluate, facts }: TransitionAttempt
): Refusal[] {
  const { met, error } = evaluate(rule)
  if (met) return []
  const text = titleText(message, facts.locale ?? 'en')
  return [
    {
      check: 'require',
      rule,
      reason: error ? `${text} (the rule could not be evaluated: ${error})` : text,
    },
  ]
}

/** What was asked already is not asked twice: it waits. */
function approval(
  transition: WorkflowTransition,
  { facts, key, evaluate }: TransitionAttempt
): Refusal[] {
  if (!facts.awaiting?.includes(key)) return []
  const { names } = approvalOf(transition, { facts, key, evaluate }) ?? { names: [] }
  const whose = names.length ? ` of ${names.join(' or ')}` : ''
  return [{ check: 'approval', reason: `Waits for the approval${whose}` }]
}

/** Who has to approve; null where nobody has. A rule that errs must not wave through what somebody wanted approved. */
export function approvalOf(
  { approval: wanted }: WorkflowTransition,
  { facts, evaluate }: Pick<TransitionAttempt, 'facts' | 'evaluate' | 'key'>
): ApprovalWish | null {
  if (!wanted || facts.approved) return null
  const answer = wanted.when === undefined ? { met: true } : evaluate(wanted.when)
  if (!answer.met && !('error' in answer)) return null
  const { by, quorum = 1, exclude_requester: exclude = false } = wanted
  const names = by.map((one) => named(facts, 'approver', one))
  return { by, names, quorum, exclude_requester: exclude }
}

function named({ titleOf }: WorkflowFacts, kind: NamedKind, key: string) {
  return titleOf?.(kind, key) ?? key.replace(/^custom\./, '').replaceAll('_', ' ')
}

function valueAt(record: WorkflowRecord, path: string) {
  return path.startsWith('custom.') ? record.custom?.[path.slice('custom.'.length)] : record[path]
}

function isEmpty(value: unknown) {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  )
}
