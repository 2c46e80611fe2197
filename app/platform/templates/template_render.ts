import { parentPort } from 'node:worker_threads'
import Handlebars from 'handlebars'
import { LRUCache } from 'lru-cache'
import sanitizeHtml from 'sanitize-html'
import type { RenderAnswer } from '#platform/templates/render_threads'

/**
 * The inside of a render thread. Plain text and facts come in, text goes out: it knows no tenant, opens no
 * file and asks nobody. It is ended from outside when it takes too long.
 */
export type Escape = 'html' | 'json' | 'slack' | 'none'
/** `paper` is HTML that may show the record's own photos, which no mail can. */
export type RenderPart = { source: string; escape: Escape; as: 'text' | 'mail' | 'paper' }
export type RenderOrder = { parts: RenderPart[]; facts: object; helpers: string[]; limit: number }

const env = Handlebars.create()
const compiled = new LRUCache<string, Handlebars.TemplateDelegate>({ max: 200 })
const encoder = new TextEncoder()

const ESCAPES: Record<Escape, (text: string) => string> = {
  html: Handlebars.escapeExpression,
  json: (text) => JSON.stringify(text).slice(1, -1),
  slack: (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  none: (text) => text,
}

for (const escape of Object.keys(ESCAPES) as Escape[])
  env.registerHelper(`out_${escape}`, (value: unknown) => ESCAPES[escape](plain(value)))
env.registerHelper('eq', (left: unknown, right: unknown) => plain(left) === plain(right))
env.registerHelper('ne', (left: unknown, right: unknown) => plain(left) !== plain(right))
env.registerHelper('default', (value: unknown, other: unknown) => plain(value) || plain(other))

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h1', 'h2', 'h3', 'h4', 'p', 'div', 'span', 'br', 'hr', 'ul', 'ol', 'li', 'dl', 'dt', 'dd'],
    ...[
      'a',
      'b',
      'strong',
      'i',
      'em',
      'u',
      's',
      'small',
      'sub',
      'sup',
      'code',
      'pre',
      'blockquote',
    ],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    'a': ['href', 'title'],
    'td': ['colspan'],
    'th': ['colspan'],
    '*': ['style'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  allowedStyles: {
    '*': {
      'color': [/^#[0-9a-f]{3,8}$/i],
      'background-color': [/^#[0-9a-f]{3,8}$/i],
      'text-align': [/^(left|right|center)$/],
      'font-weight': [/^(bold|normal|[1-9]00)$/],
      'padding': [/^[0-9]{1,2}px$/],
      'border': [/^1px solid #[0-9a-f]{3,6}$/i],
    },
  },
  nestingLimit: 50,
}

/** `photo:<id>` is resolved among what hangs on the record (models/report_photos.ts), and nothing else is. */
const ON_PAPER: sanitizeHtml.IOptions = {
  ...ALLOWED,
  allowedTags: [...(ALLOWED.allowedTags as string[]), 'img'],
  allowedAttributes: {
    ...(ALLOWED.allowedAttributes as object),
    img: ['src', 'width', 'height', 'alt'],
  },
  allowedSchemesByTag: { img: ['photo'] },
}

parentPort?.on('message', (order: RenderOrder) => parentPort!.postMessage(answer(order)))
// What is slow the first time is done before anybody's clock runs.
answer({
  parts: [{ source: '<p style="color: #000000">{{a}}</p>', escape: 'html', as: 'paper' }],
  ...{ facts: {}, helpers: [], limit: 1_000 },
})
parentPort?.postMessage('ready')

function answer({ parts, facts, helpers, limit }: RenderOrder): RenderAnswer<string[]> {
  try {
    return { made: parts.map((part) => rendered(part, { facts, helpers, limit })) }
  } catch (error) {
    return { error: (error as Error).message.split('\n')[0].slice(0, 200) }
  }
}

function rendered(part: RenderPart, { facts, helpers, limit }: Omit<RenderOrder, 'parts'>) {
  const text = template(part, helpers)(facts)
  if (text.length > limit || encoder.encode(text).length > limit)
    throw new Error(`makes more than ${limit / 1024 / 1024} MB of text`)
  if (part.as === 'text') return text
  return sanitizeHtml(paragraphs(text), part.as === 'mail' ? ALLOWED : ON_PAPER)
}

function template({ source, escape }: RenderPart, helpers: string[]) {
  const key = `${escape} ${source}`
  const known = compiled.get(key)
  if (known) return known
  const names = [...helpers, `out_${escape}`]
  const fresh = env.compile(escaped(env.parse(source), `out_${escape}`), {
    noEscape: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(names.map((name) => [name, true])),
  } as CompileOptions)
  const run: Handlebars.TemplateDelegate = (context) =>
    fresh(context, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false })
  compiled.set(key, run)
  return run
}

/** Every value goes through the escape of its channel: Handlebars itself knows HTML alone. */
function escaped(program: hbs.AST.Program, helper: string): hbs.AST.Program {
  for (const node of program.body) {
    if (node.type === 'MustacheStatement') wrap(node as hbs.AST.MustacheStatement, helper)
    const { program: inner, inverse } = node as hbs.AST.BlockStatement
    if (inner) escaped(inner, helper)
    if (inverse) escaped(inverse, helper)
  }
  return program
}

function wrap(node: hbs.AST.MustacheStatement, helper: string) {
  if (!node.escaped) return
  const { path, params, hash, loc } = node
  const value = params.length ? { type: 'SubExpression', path, params, hash, loc } : path
  const name = { type: 'PathExpression', data: false, depth: 0, parts: [helper], original: helper }
  Object.assign(node, { path: { ...name, loc }, params: [value], hash: undefined })
}

/** A text without markup of its own is one of paragraphs. */
function paragraphs(text: string) {
  if (/<(p|div|table|ul|ol|h[1-4]|br|hr)\b/i.test(text)) return text
  const parts = text.trim().split(/\n\s*\n/)
  return parts.map((part) => `<p>${part.replaceAll('\n', '<br>')}</p>`).join('\n')
}

/** Strings only: what is none and holds others has no text. */
function plain(value: unknown) {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : ''
}
