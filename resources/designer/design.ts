import { inLanguage, localText } from '../composables/entity_document.js'
import type { DefinitionDocument, DefinitionFinding } from '~/types/definition'
import type { DefinitionDraft } from './definition_draft.js'
import { designFindings, findingsByPlace } from './design_findings.js'
import type { DesignEdit, DesignHistory } from './design_history.js'

export type DesignParts<D> = {
  history: DesignHistory<D>
  draft: DefinitionDraft<D>
  locale: string
}

/**
 * A definition under design, whatever its kind: what is selected, what was done, and the draft it is
 * kept in. A kind adds its edits, and what its *places* are: the parts one selects and is told of, as
 * a field, a state or a transition.
 */
export abstract class Design<D extends DefinitionDocument> {
  selected: string | null = null
  readonly history: DesignHistory<D>
  readonly draft: DefinitionDraft<D>
  protected readonly locale: string

  constructor({ history, draft, locale }: DesignParts<D>) {
    this.history = history
    this.draft = draft
    this.locale = locale
  }

  /** Whether the document has such a place now. */
  abstract has(place: string): boolean

  /** What people call a place. */
  abstract title(place: string): string

  /** The place a finding is about, by its JSON pointer; null where it is about none. */
  protected abstract placeOfFinding(finding: DefinitionFinding): string | null

  get document(): D {
    return this.history.document
  }

  get name() {
    return localText(this.document.title, this.locale, this.document.key)
  }

  get path() {
    return `/definitions/${this.document.kind}/${this.document.key}/`
  }

  get findings() {
    const { plan, problem } = this.draft
    const sources = { plan, refused: problem?.details ?? {} }
    return designFindings(sources, (finding) => this.placeOfFinding(finding))
  }

  get findingsByPlace() {
    return findingsByPlace(this.findings)
  }

  select(place: string | null) {
    if (place !== this.selected) this.history.seal()
    this.selected = place
  }

  apply(edit: DesignEdit<D>) {
    if (!this.history.apply(edit)) return
    if (edit.place !== undefined) this.selected = edit.place
    this.draft.change(this.document)
  }

  /** The definition's own title, in one language. */
  rename(language: string, text: string) {
    this.apply({
      name: 'rename',
      mark: `rename ${language}`,
      apply: (before) => ({
        ...before,
        title: inLanguage(before.title ?? before.key, { language, own: this.locale }, text),
      }),
    })
  }

  /** The whole document, as written by hand. */
  replace(document: D) {
    this.apply({ name: 'write', mark: 'write', apply: () => document })
  }

  /** What others saved meanwhile becomes a step like any other: undoing it gives mine back. */
  adopt(document: D) {
    this.history.seal()
    this.apply({ name: 'merge', apply: () => document })
  }

  /** @returns what was undone */
  undo() {
    const edit = this.history.undo()
    return this.went(edit, edit?.before)
  }

  redo() {
    const edit = this.history.redo()
    return this.went(edit, edit?.place)
  }

  /** A place that is back is looked at again; one that is gone is not. */
  private went(edit: DesignEdit<D> | null, place: string | null | undefined) {
    if (!edit) return null
    const wanted = place ?? this.selected
    this.selected = wanted && this.has(wanted) ? wanted : null
    this.draft.change(this.document)
    return edit
  }
}

/** A definition of any kind, as the parts of a designer see it that serve all kinds. */
export type AnyDesign = Design<DefinitionDocument>
