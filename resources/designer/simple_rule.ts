/** One comparison of a rule that is built, not written. */
export type RuleTest = { path: string; op: RuleOp; value: RuleConstant }
export type RuleOp = '==' | '!=' | '<' | '<=' | '>' | '>='
export type RuleConstant = string | number | boolean | null

/** `path op value`, joined by one word throughout: what the builder writes and reads back. */
export type SimpleRule = { join: '&&' | '||'; tests: RuleTest[] }

export const RULE_OPS: RuleOp[] = ['==', '!=', '<', '<=', '>', '>=']

const TOKEN =
  /\s*(?:(?<join>&&|\|\|)|(?<op>==|!=|<=|>=|<|>)|(?<text>'(?:[^'\\]|\\['"\\])*'|"(?:[^"\\]|\\['"\\])*")|(?<number>-?\d+(?:\.\d+)?)|(?<path>[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)*))\s*/iy

type Token = { kind: string; text: string }

/** The rule as the builder shows it; null where it says more than the builder can. */
export function readRule(source: string): SimpleRule | null {
  const tokens = tokensOf(source)
  if (!tokens || tokens.length % 4 !== 3) return null
  const joins = tokens.filter((_, at) => at % 4 === 3)
  const [first] = joins
  if (joins.some(({ kind, text }) => kind !== 'join' || text !== first.text)) return null
  const tests = Array.from({ length: (tokens.length + 1) / 4 }, (_, at) =>
    testOf(tokens.slice(at * 4, at * 4 + 3))
  )
  if (tests.some((test) => test === null)) return null
  return { join: first?.text === '||' ? '||' : '&&', tests: tests as RuleTest[] }
}

export function writeRule({ join, tests }: SimpleRule): string {
  return tests.map(({ path, op, value }) => `${path} ${op} ${constant(value)}`).join(` ${join} `)
}

function tokensOf(source: string): Token[] | null {
  const tokens: Token[] = []
  const scanner = new RegExp(TOKEN)
  while (scanner.lastIndex < source.length) {
    const { groups } = scanner.exec(source) ?? {}
    if (!groups) return null
    const [kind, text] = Object.entries(groups).find(([, found]) => found !== undefined)!
    tokens.push({ kind, text })
  }
  return tokens
}

function testOf([path, op, value]: Token[]): RuleTest | null {
  if (path.kind !== 'path' || op.kind !== 'op' || isWord(path.text)) return null
  const read = valueOf(value)
  return read === undefined ? null : { path: path.text, op: op.text as RuleOp, value: read }
}

function valueOf({ kind, text }: Token): RuleConstant | undefined {
  if (kind === 'number') return Number(text)
  if (kind === 'text') return unquoted(text)
  if (text === 'null') return null
  return isWord(text) ? text === 'true' : undefined
}

function isWord(text: string) {
  return ['true', 'false', 'null'].includes(text)
}

function unquoted(text: string) {
  return text.slice(1, -1).replace(/\\(.)/g, '$1')
}

function constant(value: RuleConstant) {
  if (typeof value !== 'string') return String(value)
  return `'${value.replace(/[\\']/g, '\\$&')}'`
}
