import { FORBIDDEN_KEYS } from '#platform/definitions/forbidden_keys'
import type { Finding } from '#platform/definitions/types'

export interface ScanLimits {
  bytes: number
  depth: number
  keys: number
}

/** What a definition may cost before anything looks at its meaning. */
export const DEFINITION_LIMITS: ScanLimits = { bytes: 256 * 1024, depth: 40, keys: 20_000 }

const QUOTE = 34
const BACKSLASH = 92
const COLON = 58
const OPEN = new Set([123, 91])
const CLOSE = new Set([125, 93])
const BLANK = new Set([32, 9, 10, 13])

/**
 * Size, depth, number of keys and reserved keys of a document: of its text before it is parsed, or
 * of a value already parsed. The first problem is the answer, because what follows is not worth reading.
 */
export function scanDocument(document: unknown, limits = DEFINITION_LIMITS): Finding[] {
  const problem =
    typeof document === 'string' ? scanText(document, limits) : scanValue(document, limits)
  return problem ? [problem] : []
}

function scanText(text: string, limits: ScanLimits): Finding | undefined {
  if (Buffer.byteLength(text) > limits.bytes) return tooLarge(limits)
  let [depth, keys] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (OPEN.has(code) && ++depth > limits.depth) return tooDeep(limits)
    if (CLOSE.has(code)) depth--
    if (code !== QUOTE) continue
    const end = endOfString(text, at)
    if (isKey(text, end)) {
      if (++keys > limits.keys) return tooManyKeys(limits)
      const name = unquoted(text.slice(at, end))
      if (FORBIDDEN_KEYS.has(name)) return forbidden(name, '')
    }
    at = end - 1
  }
  return undefined
}

/** The position behind the closing quote. */
function endOfString(text: string, start: number) {
  let at = start + 1
  while (at < text.length && text.charCodeAt(at) !== QUOTE)
    at += text.charCodeAt(at) === BACKSLASH ? 2 : 1
  return at + 1
}

function isKey(text: string, end: number) {
  let at = end
  while (BLANK.has(text.charCodeAt(at))) at++
  return text.charCodeAt(at) === COLON
}

/** `"\u005f_proto__"` is `__proto__` to the parser, so the scan reads escapes too. */
function unquoted(literal: string): string {
  if (!literal.includes('\\')) return literal.slice(1, -1)
  try {
    return JSON.parse(literal)
  } catch {
    return literal
  }
}

/** Walks with its own stack: a document nested too deep for recursion is what is looked for. */
function scanValue(document: unknown, limits: ScanLimits): Finding | undefined {
  const open = [{ value: document, depth: 0, pointer: '' }]
  let keys = 0
  for (let next = open.pop(); next; next = open.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue
    const depth = next.depth + 1
    if (depth > limits.depth) return tooDeep(limits)
    const names = Object.keys(next.value)
    if (!Array.isArray(next.value)) keys += names.length
    if (keys > limits.keys) return tooManyKeys(limits)
    const reserved = names.find((name) => FORBIDDEN_KEYS.has(name))
    if (reserved) return forbidden(reserved, `${next.pointer}/${reserved}`)
    for (const [name, value] of Object.entries(next.value))
      open.push({ value, depth, pointer: `${next.pointer}/${name}` })
  }
  return bytesOf(document) > limits.bytes ? tooLarge(limits) : undefined
}

function bytesOf(document: unknown) {
  return Buffer.byteLength(JSON.stringify(document) ?? '')
}

function tooLarge({ bytes }: ScanLimits) {
  return {
    pointer: '',
    message: `must be at most ${bytes / 1024} KB: split it or shorten its texts`,
  }
}

function tooDeep({ depth }: ScanLimits) {
  return { pointer: '', message: `must not be nested deeper than ${depth} levels: flatten it` }
}

function tooManyKeys({ keys }: ScanLimits) {
  return { pointer: '', message: `must have at most ${keys} keys: split it` }
}

function forbidden(name: string, pointer: string) {
  return { pointer, message: `must not use the reserved key "${name}": rename it` }
}
