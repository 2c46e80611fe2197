import { E_RULE_INVALID } from '#platform/errors'
import { isTrue, RuleEvaluation, type RuleVariables } from '#platform/rules/rule_evaluation'
import { RuleExplanation, type Explanation } from '#platform/rules/rule_explanation'
import { RuleBudget } from '#platform/rules/rule_budget'
import { parseRule, type RuleNode } from '#platform/rules/rule_syntax'
import type { RuleTypes } from '#platform/rules/rule_types'
import { plainValue } from '#platform/rules/rule_values'

/** `error` says why a rule could not be answered; such a rule counts as not met. */
export type RuleAnswer = { met: boolean; error?: string }
export type RuleValue = { value: unknown; error?: string }

/**
 * A rule in the Common Expression Language, parsed and type-checked once, evaluated often.
 * Evaluation never throws, never changes its variables and always ends (see `RuleBudget`).
 */
export class Rule {
  private constructor(
    readonly source: string,
    /** CEL's name for the type of the answer: `bool`, `double`, `string`, `dyn` … */
    readonly type: string,
    private readonly root: RuleNode
  ) {}

  /** @throws E_RULE_INVALID with words for the rule's author */
  static parse(source: string, types: RuleTypes): Rule {
    try {
      const { root, type } = parseRule(source, types)
      return new Rule(source, type, root)
    } catch (error) {
      throw new E_RULE_INVALID(
        `The rule "${source.slice(0, 80)}" cannot be used: ${(error as Error).message}`
      )
    }
  }

  /** What is wrong with a rule that must answer yes or no; undefined when it can be used. */
  static problem(source: string, types: RuleTypes): string | undefined {
    const found = Rule.valueProblem(source, types)
    return 'problem' in found ? found.problem : yesOrNo(found.type)
  }

  /** What is wrong with a rule that computes a value, or the type of that value. */
  static valueProblem(source: string, types: RuleTypes): { problem: string } | { type: string } {
    try {
      return { type: parseRule(source, types).type }
    } catch (error) {
      return { problem: (error as Error).message }
    }
  }

  /** @param whole what all rules about one record may take, where there are several */
  evaluate(variables: RuleVariables, whole?: RuleBudget): RuleAnswer {
    try {
      return { met: isTrue(this.#evaluation(variables, whole).run(this.root)) }
    } catch (error) {
      return { met: false, error: (error as Error).message }
    }
  }

  /** The answer as JSON: points in time as RFC 3339, durations as ISO 8601; null when it errs. */
  value(variables: RuleVariables, whole?: RuleBudget): RuleValue {
    try {
      const evaluation = this.#evaluation(variables, whole)
      return { value: plainValue(evaluation.run(this.root), evaluation.budget) }
    } catch (error) {
      return { value: null, error: (error as Error).message }
    }
  }

  /** How it comes to its answer, part by part, within the budget of one evaluation. Never throws. */
  explain(variables: RuleVariables): Explanation {
    return new RuleExplanation(this.source, this.#evaluation(variables)).of(this.root)
  }

  #evaluation(variables: RuleVariables, whole?: RuleBudget) {
    return new RuleEvaluation(variables, RuleBudget.forOne(whole))
  }
}

function yesOrNo(type: string) {
  return type === 'bool' || type === 'dyn'
    ? undefined
    : `must answer yes or no, this answers ${type}`
}
