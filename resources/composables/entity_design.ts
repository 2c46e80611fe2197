import { onBeforeUnmount, shallowReactive } from 'vue'
import { useApi } from '~/composables/use_api'
import { isRequired, localText, propertiesOf } from '~/composables/entity_document'
import type { FieldKind } from '~/composables/field_kinds'
import { DefinitionDraft } from '~/designer/definition_draft'
import { designFindings, findingsByField } from '~/designer/design_findings'
import { DesignHistory } from '~/designer/design_history'
import { EntityEdits, type EditWords, type EntityEdit } from '~/designer/entity_edits'
import { placeOf, type FieldPlace } from '~/designer/entity_layout'
import { mergeEntity } from '~/designer/merge_entity'
import type { DefinitionProperty, EntityDocument } from '~/types/definition'

export type DesignSource = {
  document: EntityDocument
  etag: string | null
  /** Keys that are published: their meaning is fixed, so they keep their name and kind. */
  published: string[]
}

type DesignParts = {
  history: DesignHistory<EntityDocument>
  draft: DefinitionDraft<EntityDocument>
  words: EditWords & { published: string[] }
}

/** An entity under design: what is selected, what was done, and the draft it is kept in. */
export class EntityDesign {
  selected: string | null = null

  readonly history: DesignHistory<EntityDocument>
  readonly draft: DefinitionDraft<EntityDocument>
  private edits: EntityEdits
  private words: DesignParts['words']

  constructor({ history, draft, words }: DesignParts) {
    this.history = history
    this.draft = draft
    this.words = words
    this.edits = new EntityEdits(words)
  }

  get document() {
    return this.history.document
  }

  get name() {
    return localText(this.document.title, this.words.locale, this.document.key)
  }

  get path() {
    return `/definitions/entity/${this.document.key}/`
  }

  get sections() {
    return this.edits.sections(this.document)
  }

  /** Fields in the order they stand. */
  get order() {
    return this.sections.flatMap(({ fields }) => fields)
  }

  get findings() {
    const { plan, problem } = this.draft
    return designFindings(this.document, { plan, refused: problem?.details ?? {} })
  }

  get findingsByField() {
    return findingsByField(this.findings)
  }

  property(key: string): DefinitionProperty | undefined {
    return propertiesOf(this.document)[key]
  }

  title(key: string) {
    return this.edits.title(this.document, key)
  }

  isRequired(key: string) {
    return isRequired(this.document, key)
  }

  isPublished(key: string) {
    return this.words.published.includes(key)
  }

  select(key: string | null) {
    if (key !== this.selected) this.history.seal()
    this.selected = key
  }

  /** At the place, else below the selected field, else at the end. */
  add(kind: FieldKind, title: string, place?: FieldPlace) {
    this.apply(this.edits.add(this.document, { ...kind.property, title }, place ?? this.below))
  }

  duplicate(key: string) {
    this.apply(this.edits.duplicate(this.document, key))
  }

  set(key: string, keywords: Partial<DefinitionProperty>) {
    this.apply(this.edits.set(this.document, key, keywords))
  }

  retype(key: string, kind: FieldKind) {
    this.apply(this.edits.retype(this.document, key, kind.property))
  }

  retitle(key: string, title: string) {
    this.apply(
      this.edits.retitle(this.document, key, { title, isPublished: this.isPublished(key) })
    )
  }

  rekey(key: string, wanted: string) {
    this.apply(this.edits.rekey(this.document, key, wanted))
  }

  describe(key: string, text: string) {
    this.apply(this.edits.describe(this.document, key, text))
  }

  require(key: string, required: boolean) {
    this.apply(this.edits.require(this.document, key, required))
  }

  remove(key: string) {
    this.apply(this.edits.remove(this.document, key))
  }

  /** Before the field or place given. */
  moveTo(key: string, place: FieldPlace) {
    this.apply(this.edits.move(this.document, key, place))
  }

  move(key: string, step: 1 | -1) {
    this.apply(this.edits.step(this.document, key, step))
  }

  addSection(title: string) {
    this.apply(this.edits.addSection(title))
  }

  retitleSection(at: number, title: string) {
    this.apply(this.edits.retitleSection(at, title))
  }

  removeSection(at: number) {
    this.apply(this.edits.removeSection(at))
  }

  moveSection(at: number, step: 1 | -1) {
    this.apply(this.edits.moveSection(at, step))
  }

  /** The whole document, as written by hand. */
  replace(document: EntityDocument) {
    this.apply({ name: 'write', mark: 'write', apply: () => document })
  }

  /** What others saved meanwhile becomes a step like any other: undoing it gives mine back. */
  adopt(document: EntityDocument) {
    this.history.seal()
    this.apply({ name: 'merge', apply: () => document })
  }

  /** @returns what was undone */
  undo() {
    const edit: EntityEdit | null = this.history.undo()
    return this.went(edit, edit?.before)
  }

  redo() {
    const edit: EntityEdit | null = this.history.redo()
    return this.went(edit, edit?.field)
  }

  /** Where a field stands: "2 of 5 in Ratings". */
  whereabouts(key: string) {
    const place = placeOf(this.sections, key)
    if (!place) return null
    const { section, fields } = this.sections[place.section]
    return {
      position: place.at + 1,
      count: fields.length,
      section: localText(section, this.words.locale),
    }
  }

  private apply(edit: EntityEdit) {
    if (!this.history.apply(edit)) return
    if (edit.field !== undefined) this.selected = edit.field
    this.draft.change(this.document)
  }

  /** A field that is back is looked at again; one that is gone is not. */
  private went(edit: EntityEdit | null, field: string | null | undefined) {
    if (!edit) return null
    const wanted = field ?? this.selected
    this.selected = wanted && this.property(wanted) ? wanted : null
    this.draft.change(this.document)
    return edit
  }

  private get below(): FieldPlace | null {
    const place = this.selected ? placeOf(this.sections, this.selected) : null
    return place && { ...place, at: place.at + 1 }
  }
}

export function useEntityDesign(
  source: DesignSource,
  words: EditWords & { onMerge: () => void; onSaved: () => void }
): EntityDesign {
  const path = `/definitions/entity/${source.document.key}/`
  const history = shallowReactive(new DesignHistory(source.document))
  const draft = shallowReactive(
    new DefinitionDraft<EntityDocument>({
      api: useApi(),
      path,
      saved: source.document,
      etag: source.etag,
      merge: mergeEntity,
      onMerge: (merged) => {
        design.adopt(merged)
        words.onMerge()
      },
      onSaved: () => {
        history.seal()
        words.onSaved()
      },
    })
  )
  const parts = { history, draft, words: { ...words, published: source.published } }
  const design = shallowReactive(new EntityDesign(parts))
  onBeforeUnmount(() => draft.stop())
  return design
}
