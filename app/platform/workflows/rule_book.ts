import { Rule, type RuleAnswer } from '#platform/rules/rule'
import type { Explanation } from '#platform/rules/rule_explanation'
import type { RuleVariables } from '#platform/rules/rule_evaluation'
import type { RuleTypes } from '#platform/rules/rule_types'

/** The rules of a workflow, each parsed when first asked: a list of states needs none of them. */
export class RuleBook {
  readonly #rules = new Map<string, Rule | string>()

  constructor(private readonly types: RuleTypes) {}

  /** A rule that a later change of fields has broken is unmet and says so. */
  evaluate(source: string, variables: RuleVariables): RuleAnswer {
    const rule = this.#find(source)
    return typeof rule === 'string' ? { met: false, error: rule } : rule.evaluate(variables)
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
