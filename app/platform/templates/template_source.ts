import Handlebars from 'handlebars'
import { FORBIDDEN_KEYS } from '#platform/definitions/forbidden_keys'

/** What a template may cost before it is parsed. */
export const TEMPLATE_LIMITS = { bytes: 64 * 1024, tags: 1_000, depth: 12, parentheses: 8 }

/** Blocks and helpers a template may use; everything else is a value. */
const BLOCKS = ['if', 'unless', 'each', 'with']
const HELPERS = ['eq', 'ne', 'default']
export const KNOWN_HELPERS = [...BLOCKS, ...HELPERS]

const LOOP_VALUES = new Set(['index', 'first', 'last', 'key'])

/** The only values that hold markup of our own making, and may stand unescaped. */
const SAFE = new Set(['record.table', 'report.checklists', 'report.photos'])

/** A value a template names from its top: `record.title`. */
export type TemplatePath = { path: string; line: number }
export type TemplateReading = { problems: string[]; paths: TemplatePath[] }

/**
 * Reads a template without running it: its problems in words for its author, and the values it names. Size and
 * nesting are counted before it is parsed.
 */
export function readTemplate(source: string): TemplateReading {
  const cost = tooMuch(source)
  if (cost) return { problems: [cost], paths: [] }
  try {
    const walk = new TemplateWalk()
    walk.program(Handlebars.parse(source), true)
    return { problems: [...new Set(walk.problems)], paths: walk.paths }
  } catch (error) {
    return { problems: [explain(error as Error)], paths: [] }
  }
}

function tooMuch(source: string): string | undefined {
  if (Buffer.byteLength(source) > TEMPLATE_LIMITS.bytes)
    return `is larger than ${TEMPLATE_LIMITS.bytes / 1024} KB: shorten it`
  const { tags, depth, parentheses } = measured(source)
  if (tags > TEMPLATE_LIMITS.tags) return `has more than ${TEMPLATE_LIMITS.tags} places: split it`
  if (depth > TEMPLATE_LIMITS.depth)
    return `nests its blocks deeper than ${TEMPLATE_LIMITS.depth}: flatten it`
  if (parentheses > TEMPLATE_LIMITS.parentheses)
    return `nests parentheses deeper than ${TEMPLATE_LIMITS.parentheses}: simplify it`
  return undefined
}

/** One pass over the text, whatever stands in it. */
function measured(source: string) {
  const most = { tags: 0, depth: 0, parentheses: 0 }
  let depth = 0
  const { tags } = TEMPLATE_LIMITS
  for (
    let at = source.indexOf('{{');
    at >= 0 && most.tags <= tags;
    at = source.indexOf('{{', at + 2)
  ) {
    most.tags++
    const sign = source[at + 2] === '~' ? source[at + 3] : source[at + 2]
    if (sign === '#' || sign === '^') depth++
    if (sign === '/') depth--
    most.depth = Math.max(most.depth, depth)
    most.parentheses = Math.max(most.parentheses, parenthesesIn(source, at))
  }
  return most
}

function parenthesesIn(source: string, from: number) {
  const end = source.indexOf('}}', from)
  return source.slice(from, end < 0 ? undefined : end).split('(').length - 1
}

/** Handlebars draws a picture of the place: the line and what it expected are enough. */
function explain({ message }: Error) {
  const [first] = message.split('\n')
  const line = /line (\d+)/.exec(first)?.[1]
  const wanted = /got '([^']+)'/.exec(message)?.[1]
  if (line) return `cannot be read in line ${line}${wanted ? ` (unexpected ${wanted})` : ''}`
  return `cannot be read: ${first.slice(0, 120)}`
}

type Node = hbs.AST.Node
type Call = {
  path: hbs.AST.PathExpression | hbs.AST.Literal
  params: hbs.AST.Expression[]
  hash?: hbs.AST.Hash
}

/** Goes through a parsed template and allows what is on the list. */
class TemplateWalk {
  readonly problems: string[] = []
  readonly paths: TemplatePath[] = []

  program({ body, blockParams }: hbs.AST.Program, isRoot: boolean) {
    if (blockParams?.length) this.problems.push('"as |name|" is not supported: use this or ../')
    for (const statement of body) this.#statement(statement, isRoot)
  }

  #statement(node: Node, isRoot: boolean) {
    switch (node.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return
      case 'MustacheStatement':
        return this.#value(node as hbs.AST.MustacheStatement, isRoot)
      case 'BlockStatement':
        return this.#block(node as hbs.AST.BlockStatement, isRoot)
      case 'PartialStatement':
      case 'PartialBlockStatement':
        return this.#refuse(node, 'partials ({{> …}}) are not supported: write the text here')
      default:
        return this.#refuse(node, 'decorators ({{* …}}) are not supported')
    }
  }

  #value(node: hbs.AST.MustacheStatement, isRoot: boolean) {
    const { original } = node.path as hbs.AST.PathExpression
    if (!node.escaped && !SAFE.has(original))
      this.#refuse(node, `{{{${original}}}} would stand unescaped: use {{${original}}}`)
    if (node.params.length || node.hash) return this.#call(node, HELPERS, isRoot)
    this.#expression(node.path, isRoot)
  }

  #block(node: hbs.AST.BlockStatement, isRoot: boolean) {
    this.#call(node, BLOCKS, isRoot)
    const opens = ['each', 'with'].includes((node.path as hbs.AST.PathExpression).original)
    if (node.program) this.program(node.program, isRoot && !opens)
    if (node.inverse) this.program(node.inverse, isRoot)
  }

  #call({ path, params, hash }: Call, allowed: string[], isRoot: boolean) {
    const name = 'original' in path ? String(path.original) : path.type
    if (!allowed.includes(name) || path.type !== 'PathExpression')
      this.#refuse(path, `there is no "${name.slice(0, 60)}" here: use ${allowed.join(', ')}`)
    if (hash?.pairs.length) this.#refuse(hash, 'name=value is not supported')
    for (const param of params) this.#expression(param, isRoot)
  }

  #expression(node: hbs.AST.Expression, isRoot: boolean) {
    if (node.type === 'SubExpression')
      return this.#call(node as hbs.AST.SubExpression, HELPERS, isRoot)
    if (node.type === 'PathExpression') this.#path(node as hbs.AST.PathExpression, isRoot)
  }

  #path(node: hbs.AST.PathExpression, isRoot: boolean) {
    const names = [node.original, ...node.parts].map(String)
    const forbidden = names.find((name) => FORBIDDEN_KEYS.has(name) || name.startsWith('__'))
    if (forbidden) return this.#refuse(node, `"${forbidden.slice(0, 60)}" is a reserved name`)
    if (node.data && !LOOP_VALUES.has(node.parts[0] as string))
      return this.#refuse(node, `there is no @${String(node.parts[0]).slice(0, 60)} here`)
    if (node.data || !isRoot || node.depth > 0) return
    this.paths.push({ path: node.parts.join('.'), line: node.loc.start.line })
  }

  #refuse({ loc }: Node, words: string) {
    this.problems.push(`line ${loc?.start.line ?? 1}: ${words}`)
  }
}
