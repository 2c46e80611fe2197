import { Rule, type RuleAnswer } from '#platform/rules/rule'
import type { RuleVariables } from '#platform/rules/rule_evaluation'
import type { RuleTypes } from '#platform/rules/rule_types'

/** The rules of a workflow, each parsed when first asked: a list of states needs none of them. */
export class RuleBook {
  readonly #rules = new Map<string, Rule | string>()

  constructor(private readonly types: RuleTypes) {}

  /** A rule that a later change of fields has broken is unmet and says so. */
  evaluate(source: string, variables: RuleVariables): RuleAnswer {
    const rule = this.#rules.get(source) ?? this.#parse(source)
    this.#rules.set(source, rule)
    return typeof rule === 'string' ? { met: false, error: rule } : rule.evaluate(variables)
  }

  #parse(source: string): Rule | string {
    try {
      return Rule.parse(source, this.types)
    } catch (error) {
      return (error as Error).message
    }
  }
}
