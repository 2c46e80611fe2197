import { Environment } from '@marcbachmann/cel-js'
import { FORBIDDEN_KEYS } from '#platform/definitions/forbidden_keys'
import { patternProblem } from '#platform/entities/linear_regexp'
import {
  FUNCTIONS,
  METHODS,
  OWN_SIGNATURES,
  type RuleFunction,
} from '#platform/rules/rule_functions'
import type { RuleType, RuleTypes } from '#platform/rules/rule_types'

/** A node of the parsed rule; `checkedType` is there after the type check. */
export interface RuleNode {
  op: string
  args: unknown
  checkedType?: { name: string }
  /** Where it stands in the source. */
  start?: number
  end?: number
}

type ObjectShape = { [key: string]: string | ObjectShape }

/** Budgets of a rule's source. */
export const MAX_RULE_BYTES = 4096
const LIMITS = {
  maxAstNodes: 500,
  maxDepth: 32,
  maxListElements: 200,
  maxMapEntries: 50,
  maxCallArguments: 8,
}

export const MACROS = new Set(['all', 'exists', 'exists_one', 'map', 'filter'])

const TIME = 'google.protobuf.Timestamp'
const DURATION = 'google.protobuf.Duration'
const CEL_TYPES = {
  number: 'double',
  text: 'string',
  boolean: 'bool',
  time: TIME,
  duration: DURATION,
  dyn: 'dyn',
}
const OPERATORS = new Set([
  ...['value', 'id', '.', '[]', 'call', 'rcall', 'list', 'map', '?:', '||', '&&', '!_', '-_'],
  ...['!=', '==', 'in', '+', '-', '*', '/', '%', '<', '<=', '>', '>='],
])

/** Words of the language: a field called so is reached as `record.package`, not by its bare name. */
const RESERVED = new Set(
  'as break const continue else false for function if import in let loop namespace null package return true var void while'.split(
    ' '
  )
)

const base = baseEnvironment()
const environments = new WeakMap<RuleTypes, Environment>()

/**
 * A function that a plugin adds, at boot and before the first rule is read. `signature` as CEL writes it:
 * `reach(string): double`. @throws Error where the name is taken
 */
export function declareFunction(
  name: string,
  { signature, run }: { signature: string; run: RuleFunction }
) {
  if (Object.hasOwn(FUNCTIONS, name)) throw new Error(`rules know a function "${name}" already`)
  base.registerFunction(signature, () => null)
  FUNCTIONS[name] = run
}

/**
 * A rule's source as a checked tree, and the type of its answer (`bool`, `double`, `string`, `dyn` …).
 * @throws Error with words for the rule's author
 */
export function parseRule(source: string, types: RuleTypes): { root: RuleNode; type: string } {
  if (new TextEncoder().encode(source).length > MAX_RULE_BYTES)
    throw new Error(`a rule is at most ${MAX_RULE_BYTES / 1024} KB`)
  const parsed = parsedBy(environment(types), source)
  const root = parsed.ast as unknown as RuleNode
  visit(root)
  const check = parsed.check()
  if (!check.valid) throw new Error(explain(check.error))
  return { root, type: check.type ?? 'dyn' }
}

function parsedBy(language: Environment, source: string) {
  try {
    return language.parse(source)
  } catch (error) {
    throw new Error(explain(error), { cause: error })
  }
}

/** What the parser said, without its picture of the source. */
export function explain(error: unknown) {
  const summary = (error as { summary?: string }).summary ?? (error as Error).message
  return summary
    .replace(/^Unexpected token: EOF$/, 'the rule ends too early')
    .replace(/^No such key: (.+)$/, 'there is no field "$1" here')
    .replace(/^Unknown variable: (.+)$/, 'there is no variable or field "$1"')
    .replace(/^no such overload: (.+)$/, '"$1" does not fit: both sides must be of one kind')
    .replace(/^found no matching overload for '(.+)'$/, '$1 cannot be called like this')
    .replaceAll(TIME, 'time')
    .replaceAll(DURATION, 'duration')
}

function visit(node: RuleNode) {
  if (!OPERATORS.has(node.op)) throw new Error(`"${node.op}" is not part of rules`)
  if (node.op === 'call' || node.op === 'rcall') checkCall(node)
  if (node.op === '.' || node.op === 'id') checkNames(node)
  if (node.op === 'value') return numbersAreDoubles(node)
  for (const child of children(node)) visit(child)
}

/** List positions stay integers, because the type check wants them so. */
function children(node: RuleNode): RuleNode[] {
  const nodes = [node.args].flat(3).filter(isNode)
  return node.op === '[]'
    ? nodes.filter((child) => child.op !== 'value' || typeof child.args === 'string')
    : nodes
}

function isNode(value: unknown): value is RuleNode {
  return typeof value === 'object' && value !== null && 'op' in value
}

function numbersAreDoubles(node: RuleNode) {
  if (typeof node.args === 'bigint') node.args = Number(node.args)
  if (typeof node.args === 'string' && FORBIDDEN_KEYS.has(node.args)) throw forbidden(node.args)
  if (node.args instanceof Uint8Array) throw new Error('bytes are not part of rules')
}

function checkNames(node: RuleNode) {
  const name = node.op === 'id' ? node.args : (node.args as unknown[])[1]
  if (FORBIDDEN_KEYS.has(String(name))) throw forbidden(String(name))
}

function forbidden(name: string) {
  return new Error(`"${name}" is a reserved name: no field can be called that`)
}

function checkCall(node: RuleNode) {
  const [name, first, rest] = node.args as [string, RuleNode | RuleNode[], RuleNode[] | undefined]
  const known =
    node.op === 'call' ? name === 'has' || Object.hasOwn(FUNCTIONS, name) : isMethod(name)
  if (!known) throw new Error(`there is no function "${name}" in rules`)
  if (name === 'matches') checkPattern((rest ?? [first].flat())[0])
}

function isMethod(name: string) {
  return MACROS.has(name) || Object.hasOwn(METHODS, name)
}

function checkPattern(pattern: RuleNode | undefined) {
  if (pattern?.op !== 'value' || typeof pattern.args !== 'string')
    throw new Error('matches() needs its pattern written out')
  const problem = patternProblem(pattern.args)
  if (problem) throw new Error(`the pattern of matches() ${problem}`)
}

/** One environment serves all rules over the same types: a form has hundreds. */
function environment(types: RuleTypes) {
  const known = environments.get(types)
  if (known) return known
  const env = base.clone()
  environments.set(types, env)
  for (const [name, type] of Object.entries(types))
    if (!RESERVED.has(name) && !env.hasVariable(name)) env.registerVariable(variable(name, type))
  return env
}

function variable(name: string, type: RuleType) {
  if (typeof type === 'object' && 'object' in type) return { name, schema: shape(type.object) }
  return { name, type: celType(type) }
}

function shape(fields: Record<string, RuleType>): ObjectShape {
  return Object.fromEntries(
    Object.entries(fields).map(([key, type]) => [
      key,
      typeof type === 'object' && 'object' in type ? shape(type.object) : celType(type),
    ])
  )
}

function celType(type: RuleType): string {
  if (typeof type === 'string') return CEL_TYPES[type]
  if ('object' in type) return 'dyn'
  return `list<${celType(type.list)}>`
}

/** CEL keeps whole and other numbers apart; rules do not, so every mixture is declared. */
function baseEnvironment() {
  const env = new Environment({ limits: LIMITS, homogeneousAggregateLiterals: false })
  const declared = () => null
  for (const op of ['+', '-', '*', '/', '%']) {
    env.registerOperator(`int ${op} double`, declared)
    env.registerOperator(`double ${op} int`, declared)
  }
  env.registerOperator('double % double', declared)
  env.registerOperator('int == double', declared)
  for (const type of ['double', 'int', 'string', 'bool', TIME, DURATION, 'list<dyn>'])
    env.registerOperator(`${type} == null`, declared)
  for (const signature of OWN_SIGNATURES) env.registerFunction(signature, declared)
  return env
}
