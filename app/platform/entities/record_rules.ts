import { titleText } from '#platform/definitions/title_text'
import type { EntityDefinition, RuleClause } from '#platform/definitions/types'
import type { Field } from '#platform/entities/field'
import { Rule } from '#platform/rules/rule'
import { RuleBudget } from '#platform/rules/rule_budget'
import type { Explanation } from '#platform/rules/rule_explanation'
import { entityRuleTypes, type RuleTypes } from '#platform/rules/rule_types'

/** A record as the API shows it: columns, and the tenant's fields under `custom`. */
export type EntityRecord = Record<string, unknown> & { custom?: Record<string, unknown> }

/** What rules may ask about beside the record. */
export interface RuleFacts {
  now?: Date
  locale?: string
  user?: Record<string, unknown> | null
  tenant?: Record<string, unknown> | null
}

type Clause = Omit<RuleClause, 'rule'> & { rule: Rule }

/** The rules and computed fields of an entity, parsed once. */
export class RecordRules {
  readonly #types: RuleTypes
  readonly #clauses: Clause[]
  readonly #computed: { key: string; rule: Rule; isDay: boolean }[]

  constructor(documents: readonly EntityDefinition[], fields: readonly Field[]) {
    const types = ruleTypes(fields)
    this.#types = types
    const clauses = documents.flatMap((document) => document.rules ?? [])
    this.#clauses = clauses.map((clause) => ({ ...clause, rule: Rule.parse(clause.rule, types) }))
    this.#computed = fields
      .filter((field) => field.computed)
      .map(({ key, computed, schema }) => ({
        key,
        rule: Rule.parse(computed!, types),
        isDay: schema.format === 'date',
      }))
  }

  /** Whether a record meets all of them. */
  areMet(record: EntityRecord, facts: RuleFacts, before?: EntityRecord) {
    if (!this.#clauses.length) return true
    const variables = ruleVariables(record, facts, before)
    const budget = RuleBudget.together()
    return this.#clauses.every(({ rule }) => rule.evaluate(variables, budget).met)
  }

  /** The rules a record does not meet, as field path and what to do. */
  broken(record: EntityRecord, facts: RuleFacts, before?: EntityRecord) {
    const variables = ruleVariables(record, facts, before)
    const budget = RuleBudget.together()
    return this.#clauses
      .map(({ rule, path = 'record', message }) => ({
        path,
        message,
        answer: rule.evaluate(variables, budget),
      }))
      .filter(({ answer }) => !answer.met)
      .map(({ path, message, answer }) => ({ path, message: told(message, facts, answer.error) }))
  }

  /** How a rule about the record comes to its answer; nothing for one that later fields have broken. */
  explain(source: string, record: EntityRecord, facts: RuleFacts): Explanation | undefined {
    if (Rule.problem(source, this.#types)) return undefined
    return Rule.parse(source, this.#types).explain(ruleVariables(record, facts))
  }

  /** Computed values by key; null where one cannot be computed. */
  computed(record: EntityRecord, facts: RuleFacts): Record<string, unknown> {
    const variables = ruleVariables(record, facts)
    const budget = RuleBudget.together()
    return Object.fromEntries(
      this.#computed.map(({ key, rule, isDay }) => {
        const { value } = rule.value(variables, budget)
        return [key, isDay ? dayOf(value) : value]
      })
    )
  }
}

/** Rules know points in time only: of a date the day is meant. */
function dayOf(value: unknown) {
  return typeof value === 'string' ? value.slice(0, 10) : value
}

function told(message: RuleClause['message'], { locale = 'en' }: RuleFacts, error?: string) {
  const text = titleText(message, locale)
  return error ? `${text} (the rule could not be evaluated: ${error})` : text
}

function ruleTypes(fields: readonly Field[]): RuleTypes {
  const schemas = (custom: boolean) =>
    Object.fromEntries(
      fields.filter((field) => field.custom === custom).map(({ key, schema }) => [key, schema])
    )
  return entityRuleTypes(schemas(false), { type: 'object', properties: schemas(true) })
}

function ruleVariables(record: EntityRecord, facts: RuleFacts, before?: EntityRecord) {
  const { custom = {}, ...columns } = record
  const { now = new Date(), user = null, tenant = null } = facts
  return { ...custom, ...columns, record, custom, before: before ?? null, user, tenant, now }
}
