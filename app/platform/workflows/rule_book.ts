import { LRUCache } from 'lru-cache'
import { Rule, type RuleAnswer } from '#platform/rules/rule'
import type { RuleBudget } from '#platform/rules/rule_budget'
import type { Explanation } from '#platform/rules/rule_explanation'
import type { RuleVariables } from '#platform/rules/rule_evaluation'
import type { RuleTypes } from '#platform/rules/rule_types'

/** More than any document has; dry runs bring rules of their own. */
const MAX_RULES = 1_000

/** Rules over the same types, each parsed when first asked: a list of states needs none of them. */
export class RuleBook {
  readonly #rules = new LRUCache<string, Rule | string>({ max: MAX_RULES })

  constructor(private readonly types: RuleTypes) {}

  /** A rule that a later change of fields has broken is unmet and says so. */
  evaluate(source: string, variables: RuleVariables, whole?: RuleBudget): RuleAnswer {
    const rule = this.#find(source)
    return typeof rule === 'string' ? { met: false, error: rule } : rule.evaluate(variables, whole)
  }

  /** How it came to its answer; nothing for a rule that cannot be used. */
  explain(source: string, variables: RuleVariables): Explanation | undefined {
    const rule = this.#find(source)
    return typeof rule === 'string' ? undefined : rule.explain(variables)
  }

  #find(source: string): Rule | string {
    const rule = this.#rules.get(source) ?? this.#parse(source)
    this.#rules.set(source, rule)
    return rule
  }

  #parse(source: string): Rule | string {
    try {
      return Rule.parse(source, this.types)
    } catch (error) {
      return (error as Error).message
    }
  }
}
