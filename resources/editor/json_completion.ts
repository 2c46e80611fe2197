import {
  snippet,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete'
import type { EditorView } from '@codemirror/view'
import { placeAt, type JsonPlace } from './json_place.js'
import { propertiesAt, schemasAt, typesOf, valuesAt, type MetaSchema } from './meta_schema.js'
import { wordsOf, type SchemaWords } from './schema_words.js'

/** Offers what the meta-schema knows: keys that are not there yet, and values where they are few. */
export function jsonCompletion(meta: MetaSchema, words: SchemaWords) {
  return ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const place = placeAt(state, pos)
    if (!place) return null
    const isEmpty = place.from === place.to
    if (isEmpty && !explicit) return null
    const options = place.kind === 'key' ? keys(meta, place, words) : values(meta, place)
    if (!options.length) return null
    const isQuoted = state.sliceDoc(place.from, place.from + 1) === '"'
    return { from: place.from + (isQuoted ? 1 : 0), options, validFor: /^[\w$-]*$/ }
  }
}

function keys(meta: MetaSchema, { path, keys: taken, ...place }: JsonPlace, words: SchemaWords) {
  const required = requiredAt(meta, path)
  return [...propertiesAt(meta, path)]
    .filter(([name]) => !taken.includes(name))
    .map(([name, schemas]): Completion => ({
      label: name,
      type: 'property',
      boost: required.includes(name) ? 1 : 0,
      info: wordsOf(schemas, words) || undefined,
      apply: (view) => writeKey(view, { ...place, name, value: stub(schemas) }),
    }))
}

function values(meta: MetaSchema, { path, ...place }: JsonPlace) {
  return valuesAt(meta, path).map((value): Completion => ({
    label: String(value),
    type: 'constant',
    apply: (view) => put(view, wholeToken(view, place), JSON.stringify(value)),
  }))
}

type Writing = { from: number; to: number; name: string; value: string }

/** Behind a key that has its colon already nothing more is written. */
function writeKey(view: EditorView, { name, value, ...place }: Writing) {
  const range = wholeToken(view, place)
  const after = view.state.sliceDoc(range.to, range.to + 200)
  if (/^\s*:/.test(after)) return put(view, range, JSON.stringify(name))
  const comma = /^\s*"/.test(after) ? ',' : ''
  snippet(`"${name}": ${value}${comma}`)(view, null, range.from, range.to)
}

/** The token as it stands now: more of it may have been typed since it was looked up. */
function wholeToken({ state }: EditorView, { from }: { from: number }) {
  const { head } = state.selection.main
  const place = placeAt(state, head)
  return place && place.from === from ? { from, to: Math.max(place.to, head) } : { from, to: head }
}

function put(view: EditorView, { from, to }: { from: number; to: number }, text: string) {
  view.dispatch({
    changes: { from, to, insert: text },
    selection: { anchor: from + text.length },
    userEvent: 'input.complete',
  })
}

/** What a value begins with, the cursor inside. */
function stub(schemas: MetaSchema[]) {
  const [fixed] = schemas.filter((schema) => schema.const !== undefined)
  if (fixed) return `${JSON.stringify(fixed.const)}\${}`
  const types = schemas.flatMap(typesOf)
  const isChoice = schemas.some((schema) => schema.enum)
  if (types.includes('string') || isChoice) return '"${}"'
  if (types.includes('object')) return '{${}}'
  return types.includes('array') ? '[${}]' : '${}'
}

function requiredAt(meta: MetaSchema, path: string[]) {
  return schemasAt(meta, path).flatMap(({ required = [] }) => required)
}
