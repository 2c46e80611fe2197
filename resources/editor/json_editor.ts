import { autocompletion, closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { json, jsonParseLinter } from '@codemirror/lang-json'
import {
  bracketMatching,
  codeFolding,
  foldGutter,
  foldKeymap,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language'
import { linter, lintGutter, lintKeymap, type Diagnostic } from '@codemirror/lint'
import { search, searchKeymap } from '@codemirror/search'
import { EditorState, StateEffect } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  hoverTooltip,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { editorColors, editorTheme } from './editor_theme.js'
import { jsonCompletion } from './json_completion.js'
import { placeAt, rangeOf } from './json_place.js'
import { schemasAt, type MetaSchema } from './meta_schema.js'
import { wordsOf, type SchemaWords } from './schema_words.js'

/** What the server found at a JSON pointer. */
export type PointedFinding = { level: 'error' | 'warning'; path: string[]; message: string }

export type JsonEditorOptions = {
  parent: HTMLElement
  text: string
  /** Its name, and the id of what is said about its keys. */
  label: string
  describedBy: string
  isReadOnly: boolean
  meta: MetaSchema
  words: SchemaWords
  /** The editor's own texts, by their English ones. */
  phrases: Record<string, string>
  findings(): PointedFinding[]
  onChange(text: string): void
}

const findingsCame = StateEffect.define()

/** Milliseconds after a key until the text is looked at. */
const PAUSE = 250

/** A text of JSON that knows what may be written in it. */
export class JsonEditor {
  private view: EditorView

  constructor(private options: JsonEditorOptions) {
    const { parent, text } = options
    this.view = new EditorView({
      parent,
      state: EditorState.create({ doc: text, extensions: [this.looks(), this.manners()] }),
    })
  }

  get text() {
    return this.view.state.doc.toString()
  }

  /** What was changed elsewhere, with the cursor left where it is as far as it can be. */
  show(text: string) {
    const before = this.text
    if (text === before) return
    const from = commonStart(before, text)
    const tail = commonEnd(before.slice(from), text.slice(from))
    const insert = text.slice(from, text.length - tail)
    this.view.dispatch({ changes: { from, to: before.length - tail, insert } })
  }

  /** The findings are others now. */
  refresh() {
    this.view.dispatch({ effects: findingsCame.of(null) })
  }

  destroy() {
    this.view.destroy()
  }

  private looks() {
    const { label, describedBy, isReadOnly, phrases } = this.options
    return [
      json(),
      lineNumbers(),
      codeFolding(),
      foldGutter(),
      lintGutter(),
      drawSelection(),
      bracketMatching(),
      highlightActiveLine(),
      syntaxHighlighting(editorColors),
      editorTheme,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy }),
      EditorView.cspNonce.of(nonce()),
      EditorState.readOnly.of(isReadOnly),
      EditorState.tabSize.of(2),
      EditorState.phrases.of(phrases),
    ]
  }

  /** Tab indents; after Escape it leaves. */
  private manners() {
    const { meta, words, onChange } = this.options
    return [
      history(),
      indentOnInput(),
      closeBrackets(),
      // The browser’s own search sees the lines that are drawn, which are few of a long text.
      search({ top: true }),
      autocompletion({ override: [jsonCompletion(meta, words)], icons: false }),
      hoverTooltip(({ state }, position) => meaningAt(state, position, { meta, words })),
      linter(({ state }) => this.diagnose(state), {
        delay: PAUSE,
        needsRefresh: ({ transactions }) =>
          transactions.some(({ effects }) => effects.some((effect) => effect.is(findingsCame))),
      }),
      keymap.of([
        ...closeBracketsKeymap,
        ...defaultKeymap,
        ...historyKeymap,
        ...searchKeymap,
        ...foldKeymap,
        ...lintKeymap,
        indentWithTab,
      ]),
      EditorView.updateListener.of(({ docChanged, state, transactions }) => {
        const isTyped = transactions.some((one) => one.isUserEvent('input') || isEdit(one))
        if (docChanged && isTyped) onChange(state.doc.toString())
      }),
    ]
  }

  private diagnose(state: EditorState): Diagnostic[] {
    const broken = jsonParseLinter()(this.view)
    if (broken.length) return broken
    return this.options.findings().map(({ level, path, message }) => ({
      ...rangeOf(state, path),
      severity: level,
      message,
    }))
  }
}

type Known = { meta: MetaSchema; words: SchemaWords }

/** What may stand where the pointer rests. */
function meaningAt(state: EditorState, position: number, { meta, words }: Known) {
  const place = placeAt(state, position)
  if (!place || place.from === place.to) return null
  const path = place.kind === 'key' ? [...place.path, nameAt(state, place)] : place.path
  const text = wordsOf(schemasAt(meta, path), words)
  if (!text) return null
  return {
    pos: place.from,
    end: place.to,
    above: true,
    create: () => {
      const dom = document.createElement('div')
      dom.className = 'cm-meaning'
      dom.textContent = text
      return { dom }
    },
  }
}

function nameAt(state: EditorState, { from, to }: { from: number; to: number }) {
  return state.sliceDoc(from, to).replaceAll('"', '')
}

function isEdit(transaction: { isUserEvent(name: string): boolean }) {
  return ['delete', 'move', 'undo', 'redo', 'indent'].some((name) => transaction.isUserEvent(name))
}

function nonce() {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
}

function commonStart(one: string, other: string) {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

function commonEnd(one: string, other: string) {
  let count = 0
  const most = Math.min(one.length, other.length)
  while (count < most && one.at(-1 - count) === other.at(-1 - count)) count++
  return count
}
