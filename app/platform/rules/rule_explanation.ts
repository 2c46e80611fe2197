import type { RuleEvaluation } from '#platform/rules/rule_evaluation'
import type { RuleNode } from '#platform/rules/rule_syntax'
import { plainValue } from '#platform/rules/rule_values'

/** What a comparison compares; `path` where it is a field or variable as the rule writes it. */
export interface Side {
  source: string
  path?: string
  value: unknown
}

/** How a rule, or a part of it, came to its answer. */
export interface Explanation {
  source: string
  /** `&&`, `||`, `!`, `?:`, a comparison, `read` for a field or variable, `value` for anything else. */
  op: string
  value: unknown
  met: boolean
  error?: string
  /** Every field and variable in it, as the rule writes them. */
  reads: string[]
  sides?: [Side, Side]
  children: Explanation[]
}

const COMPARISONS = new Set(['==', '!=', '<', '<=', '>', '>=', 'in'])
const JOINED = new Set(['&&', '||'])

/** Takes a rule apart: one evaluation, and so one budget, answers for all of its parts. */
export class RuleExplanation {
  constructor(
    private readonly source: string,
    private readonly evaluation: RuleEvaluation
  ) {}

  of(node: RuleNode): Explanation {
    return {
      source: this.#text(node),
      op: kindOf(node),
      ...this.#answer(node),
      reads: readsOf(node),
      ...(COMPARISONS.has(node.op) && { sides: this.#sides(node.args as [RuleNode, RuleNode]) }),
      children: this.#parts(node).map((part) => this.of(part)),
    }
  }

  #answer(node: RuleNode) {
    try {
      const value = plainValue(this.evaluation.run(node), this.evaluation.budget)
      return { value, met: value === true }
    } catch (error) {
      return { value: null, met: false, error: (error as Error).message }
    }
  }

  #sides(sides: [RuleNode, RuleNode]) {
    return sides.map((side) => ({
      source: this.#text(side),
      path: pathOf(side),
      value: this.#answer(side).value,
    })) as [Side, Side]
  }

  /** What decides: the sides of and, or, not; of a choice the branch that was taken; else the fields it reads. */
  #parts(node: RuleNode): RuleNode[] {
    if (JOINED.has(node.op)) return joined(node, node.op)
    if (node.op === '!_') return [node.args as RuleNode]
    if (node.op === '?:') return this.#taken(node.args as RuleNode[])
    return pathOf(node) ? [] : fieldsOf(node)
  }

  #taken([condition, yes, no]: RuleNode[]) {
    return [condition, this.#answer(condition).met ? yes : no]
  }

  #text(node: RuleNode) {
    const { start = 0, end = this.source.length } = node
    return this.source.slice(start, end)
  }
}

function kindOf(node: RuleNode) {
  if (pathOf(node)) return 'read'
  if (node.op === '!_') return '!'
  const isNamed = JOINED.has(node.op) || node.op === '?:' || COMPARISONS.has(node.op)
  return isNamed ? node.op : 'value'
}

/** `a && b && c` has three parts, not two. */
function joined(node: RuleNode, op: string): RuleNode[] {
  return (node.args as RuleNode[]).flatMap((side) => (side.op === op ? joined(side, op) : [side]))
}

/** `record.custom.speed`, for a field or variable and nothing else. */
function pathOf(node: RuleNode): string | undefined {
  if (node.op === 'id') return String(node.args)
  if (node.op !== '.') return undefined
  const [owner, name] = node.args as [RuleNode, string]
  const path = pathOf(owner)
  return path && `${path}.${name}`
}

function fieldsOf(node: RuleNode): RuleNode[] {
  if (pathOf(node)) return [node]
  return [node.args].flat(3).filter(isNode).flatMap(fieldsOf)
}

function readsOf(node: RuleNode) {
  return [...new Set(fieldsOf(node).map((field) => pathOf(field)!))]
}

function isNode(value: unknown): value is RuleNode {
  return typeof value === 'object' && value !== null && 'op' in value
}
