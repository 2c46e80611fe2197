import type { Explanation, Side } from '#platform/rules/rule_explanation'
import { WHY_WORDS, type WhyWords } from '#platform/language/why_words'
import { languageOf } from '#platform/language/languages'

/** Why something is as it is, in words: a tree whose leaves are fields with their values. */
export interface Why {
  text: string
  met: boolean
  /** Absent where it is not the reader's to know. */
  value?: unknown
  /** The rule behind the words, for whoever may change it. */
  source?: string
  children: Why[]
}

/** What people call what rules read, and what of it a reader may see. */
export interface RuleNames {
  locale: string
  /** Whoever changes rules reads them too. */
  showsSource: boolean
  title(path: string): string | undefined
  isHidden(path: string): boolean
  /** A value as a page shows it; undefined for what says nothing to people, like an id. */
  shown(path: string | undefined, value: unknown): string | undefined
}

/** A rule's answer as its reader may see it: what depends on a field hidden from them says only that. */
export function why(explanation: Explanation, names: RuleNames): Why {
  const words = WHY_WORDS[languageOf(names.locale)]
  const { met, children, op, reads, source, value } = explanation
  const isJoint = ['&&', '||', '!', '?:'].includes(op)
  if (!isJoint && reads.some((path) => names.isHidden(path)))
    return { text: words.hidden, met, children: [] }
  const isSaid = op === 'read' || explanation.sides?.some(({ path }) => path) === true
  return {
    text: textOf(explanation, names, words),
    met,
    ...(isJoint ? {} : { value }),
    ...(names.showsSource && { source }),
    children: isSaid ? [] : children.map((child) => why(child, names)),
  }
}

function textOf(explanation: Explanation, names: RuleNames, words: WhyWords): string {
  const { op, error, sides, source, value } = explanation
  if (error) return words.failed(error)
  if (op === '&&') return words.all
  if (op === '||') return words.any
  if (op === '!') return words.not
  if (op === '?:') return words.choice
  const [left] = explanation.reads
  if (op === 'read')
    return words.is(names.title(left) ?? source, shown(left, value, { names, words }))
  return sides
    ? compared(explanation, sides, { names, words })
    : measured(explanation, names, words)
}

const TIME = /^\d{4}-\d\d-\d\d(T|$)/

type Told = { names: RuleNames; words: WhyWords }

/** "Priority is High, must be Critical", whichever side the field stands on. */
function compared(explanation: Explanation, sides: [Side, Side], told: Told) {
  const { names, words } = told
  const { op, met } = explanation
  const isTurned = !sides[0].path && Boolean(sides[1].path) && op !== 'in'
  const [left, right] = isTurned ? [sides[1], sides[0]] : sides
  const subject = subjectOf(left, explanation.reads, told)
  const wanted = wish(left, right, told)
  const has = names.shown(left.path, left.value) ?? (left.value === null ? words.empty : undefined)
  const order = isTurned ? turned(op) : op
  const must = words.must(TIME.test(String(left.value)) ? `time ${order}` : order, wanted)
  if (met) return words.is(subject, has ?? wanted)
  return has === undefined ? words.only(subject, must) : words.isBut(subject, has, must)
}

/** A field by its name, the length of one in words, anything else as the rule has it. */
function subjectOf({ path, source }: Side, reads: string[], { names, words }: Told) {
  const title = names.title(path ?? reads[0])
  if (title && (path || source === `size(${reads[0]})`)) return path ? title : words.length(title)
  return source
}

function wish(left: Side, right: Side, { names, words }: Told) {
  const title = right.path && names.title(right.path)
  const values = [right.value].flat().map((value) => shown(left.path, value, { names, words }))
  const value = values.length ? values.join(words.or) : words.empty
  if (!title) return value
  return names.shown(right.path, right.value) === undefined ? title : `${title} (${value})`
}

function measured({ source, value, reads }: Explanation, names: RuleNames, words: WhyWords) {
  const titles = reads.map((path) => names.title(path)).filter((title) => title !== undefined)
  const subject = titles.length ? titles.join(', ') : source
  return words.measured(subject, shown(undefined, value, { names, words }))
}

function shown(path: string | undefined, value: unknown, { names, words }: Told) {
  if (value === null || value === '') return words.empty
  return names.shown(path, value) ?? String(value)
}

/** `5 < size` says of the size that it is more than 5. */
function turned(op: string) {
  return { '<': '>', '<=': '>=', '>': '<', '>=': '<=' }[op] ?? op
}
