import { FORBIDDEN_KEYS } from '#platform/definitions/forbidden_keys'
import { equal, calculate, compare } from '#platform/rules/rule_operators'
import {
  asText,
  asTime,
  dayIn,
  FUNCTIONS,
  METHODS,
  type RuleFunction,
} from '#platform/rules/rule_functions'
import { contains, element, listOf, member, own, typed } from '#platform/rules/rule_values'
import { BudgetError, RuleBudget } from '#platform/rules/rule_budget'
import { MACROS, type RuleNode } from '#platform/rules/rule_syntax'

export type RuleVariables = Record<string, unknown>

/**
 * One run of a rule. Missing fields are null; null through arithmetic or a function stays null; an
 * ordering comparison with null is false, and where yes or no is asked null counts as no.
 */
export class RuleEvaluation {
  #scopes: { name: string; value: unknown }[] = []
  #today?: Date

  constructor(
    private readonly variables: RuleVariables,
    readonly budget = RuleBudget.forOne()
  ) {}

  /** @throws Error in words for the rule's author */
  run(node: RuleNode): unknown {
    this.budget.spend(1)
    return typed(this.#evaluate(node), node.checkedType?.name)
  }

  /** The tenant's calendar day as midnight UTC, which is how plain dates are held. */
  get today(): Date {
    this.#today ??= dayIn(
      String(own(own(this.variables, 'tenant'), 'time_zone') ?? 'UTC'),
      asTime(own(this.variables, 'now') ?? new Date())
    )
    return this.#today
  }

  #evaluate(node: RuleNode): unknown {
    const args = node.args as RuleNode[]
    switch (node.op) {
      case 'value':
        return node.args
      case 'id':
        return this.#variable(node.args as string)
      case '.':
        return member(this.run(args[0]), String(args[1]))
      case '[]':
        return element(this.run(args[0]), this.run(args[1]))
      case 'list':
        return args.map((entry) => this.run(entry))
      case 'map':
        return this.#map(node.args as [RuleNode, RuleNode][])
      case '?:':
        return this.run(isTrue(this.run(args[0])) ? args[1] : args[2])
      case '||':
        return this.#either(args, true)
      case '&&':
        return this.#either(args, false)
      case '!_':
        return !isTrue(this.run(node.args as RuleNode))
      case '-_':
        return calculate('-', 0, this.run(node.args as RuleNode))
      case 'call':
        return this.#call(node.args as [string, RuleNode[]])
      case 'rcall':
        return this.#method(node.args as [string, RuleNode, RuleNode[]])
      default:
        return this.#binary(node.op, this.run(args[0]), this.run(args[1]))
    }
  }

  #variable(name: string) {
    const scope = this.#scopes.findLast((entry) => entry.name === name)
    return scope ? scope.value : own(this.variables, name)
  }

  #map(entries: [RuleNode, RuleNode][]) {
    const map: Record<string, unknown> = Object.create(null)
    for (const [key, value] of entries) {
      const name = asText(this.run(key))
      if (FORBIDDEN_KEYS.has(name)) throw new TypeError(`"${name}" is a reserved name`)
      map[name] = this.run(value)
    }
    return map
  }

  /** As CEL has it: the side that decides wins, even when the other one errs. */
  #either([left, right]: RuleNode[], deciding: boolean) {
    const first = this.#attempt(left)
    if (first === deciding) return deciding
    const second = isTrue(this.run(right))
    if (second !== deciding && first instanceof Error) throw first
    return second
  }

  #attempt(node: RuleNode) {
    try {
      return isTrue(this.run(node))
    } catch (error) {
      if (error instanceof BudgetError) throw error
      return error as Error
    }
  }

  #call([name, args]: [string, RuleNode[]]) {
    if (name === 'has') return this.run(args[0]) !== null
    return this.#apply(
      FUNCTIONS[name],
      args.map((arg) => this.run(arg))
    )
  }

  #method([name, receiver, args]: [string, RuleNode, RuleNode[]]) {
    const target = this.run(receiver)
    if (MACROS.has(name)) return this.#macro(name, target, args)
    return this.#apply(METHODS[name], [target, ...args.map((arg) => this.run(arg))])
  }

  #apply(apply: RuleFunction, args: unknown[]) {
    if (args.includes(null)) return null
    for (const arg of args) this.budget.weigh(arg)
    return apply(args, this)
  }

  #macro(name: string, target: unknown, [variable, first, second]: RuleNode[]) {
    const entries = listOf(target)
    const each = (node: RuleNode) => (value: unknown) =>
      this.#with(variable.args as string, value, node)
    const holds = (value: unknown) => isTrue(each(first)(value))
    if (name === 'all') return entries.every(holds)
    if (name === 'exists') return entries.some(holds)
    if (name === 'exists_one') return entries.filter(holds).length === 1
    if (name === 'filter') return entries.filter(holds)
    return second ? entries.filter(holds).map(each(second)) : entries.map(each(first))
  }

  #with(name: string, value: unknown, node: RuleNode) {
    this.#scopes.push({ name, value })
    try {
      return this.run(node)
    } finally {
      this.#scopes.pop()
    }
  }

  #binary(op: string, left: unknown, right: unknown) {
    if (op === '==') return equal(left, right, this.budget)
    if (op === '!=') return !equal(left, right, this.budget)
    if (op === 'in') return contains(right, left, this.budget)
    this.budget.weigh(left)
    this.budget.weigh(right)
    if (op === '<' || op === '<=' || op === '>' || op === '>=') return compare(op, left, right)
    return calculate(op, left, right)
  }
}

export function isTrue(value: unknown) {
  if (value === null || value === false) return false
  if (value === true) return true
  throw new TypeError('yes or no is needed here')
}
