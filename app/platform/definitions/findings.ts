import type { Finding } from '#platform/definitions/types'
import { Rule } from '#platform/rules/rule'
import type { RuleTypes } from '#platform/rules/rule_types'

/** What an inspection has found so far. */
export class Findings {
  readonly errors: Finding[] = []
  readonly warnings: Finding[] = []

  error(pointer: string, message: string) {
    this.errors.push({ pointer, message })
  }

  warn(pointer: string, message: string) {
    this.warnings.push({ pointer, message })
  }

  /** A rule that answers yes or no; an absent one is fine. */
  rule(pointer: string, source: string | undefined, types: RuleTypes) {
    const problem = source === undefined ? undefined : Rule.problem(source, types)
    if (problem) this.error(pointer, problem)
  }
}
