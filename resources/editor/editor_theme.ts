import { HighlightStyle } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const MONO = 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace'

/** The colours of everything else, so that dark is dark here too. */
export const editorTheme = EditorView.theme({
  '&': {
    color: 'var(--ui-text-highlighted)',
    backgroundColor: 'var(--ui-bg)',
    fontSize: '0.8125rem',
  },
  '&.cm-focused': { outline: '2px solid var(--ui-primary)', outlineOffset: '-1px' },
  '.cm-scroller': { fontFamily: MONO, lineHeight: '1.25rem' },
  '.cm-content': { caretColor: 'var(--ui-text-highlighted)', padding: '0.5rem 0' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ui-text-highlighted)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'color-mix(in oklab, var(--ui-primary) 25%, transparent)' },
  '.cm-gutters': {
    color: 'var(--ui-text-muted)',
    backgroundColor: 'var(--ui-bg-muted)',
    borderRight: '1px solid var(--ui-border)',
  },
  '.cm-activeLine': {
    backgroundColor: 'color-mix(in oklab, var(--ui-primary) 5%, transparent)',
  },
  '.cm-activeLineGutter': {
    color: 'var(--ui-text-highlighted)',
    backgroundColor: 'var(--ui-bg-elevated)',
  },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--ui-bg-accented)' },
  '.cm-foldPlaceholder': {
    color: 'var(--ui-text-muted)',
    backgroundColor: 'var(--ui-bg-elevated)',
    borderColor: 'var(--ui-border)',
  },
  '.cm-tooltip': {
    color: 'var(--ui-text)',
    backgroundColor: 'var(--ui-bg)',
    border: '1px solid var(--ui-border-accented)',
    borderRadius: '0.5rem',
    maxWidth: '26rem',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: MONO },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--ui-bg)',
    backgroundColor: 'var(--ui-primary)',
  },
  '.cm-tooltip.cm-completionInfo': { whiteSpace: 'pre-line', padding: '0.5rem 0.75rem' },
  '.cm-meaning': { whiteSpace: 'pre-line', padding: '0.5rem 0.75rem' },
  '.cm-diagnostic': { padding: '0.375rem 0.75rem' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--ui-error)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--ui-warning)' },
  '.cm-panels input': { color: 'var(--ui-text-highlighted)', backgroundColor: 'var(--ui-bg)' },
  '.cm-panels button.cm-button': {
    color: 'var(--ui-text-highlighted)',
    backgroundImage: 'none',
    backgroundColor: 'var(--ui-bg-elevated)',
    border: '1px solid var(--ui-border-accented)',
    borderRadius: '0.375rem',
  },
  '.cm-searchMatch': {
    backgroundColor: 'color-mix(in oklab, var(--ui-warning) 25%, transparent)',
  },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--ui-border)' },
  '.cm-panels': { color: 'var(--ui-text)', backgroundColor: 'var(--ui-bg-muted)' },
})

export const editorColors = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--ui-primary)' },
  { tag: tags.string, color: 'var(--ui-success)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--ui-warning)' },
  { tag: tags.punctuation, color: 'var(--ui-text-muted)' },
])
