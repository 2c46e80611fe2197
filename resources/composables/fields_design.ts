import { isRequired, localText, propertiesOf } from '~/composables/entity_document'
import { FIELD_KINDS, kindOf, type FieldKind } from '~/composables/field_kinds'
import { optionTitle, optionsOf } from '~/composables/entity_options'
import { Design, type DesignParts } from '~/designer/design'
import { EntityEdits, type EditWords } from '~/designer/entity_edits'
import { placeOf, type FieldPlace } from '~/designer/entity_layout'
import type { DesignEdit } from '~/designer/design_history'
import type { FieldType } from '~/types/entity'
import type { RuleField } from '~/types/workflow'
import type { DefinitionDocument, DefinitionProperty, EntityDocument } from '~/types/definition'

/** What the page knows besides the document; keys that are published, those of columns as `checks.floor`, keep their name and kind. */
export type FieldsWords = Omit<EditWords, 'locale'> & {
  published: string[]
  /** Of built-in fields: key → kind. */
  types?: Record<string, FieldType>
  /** Kinds that plugins bring. */
  brought?: FieldKind[]
}

/**
 * A definition made of fields in sections, under design; its places are its fields. What is done to
 * them is done to `fields`, its view as an entity, and put back by `withFields`.
 */
export abstract class FieldsDesign<D extends DefinitionDocument> extends Design<D> {
  protected readonly edits: EntityEdits
  /** Titles of built-in fields, by key. */
  protected readonly builtIn: Record<string, string>
  protected readonly brought: FieldKind[]
  private published: string[]
  private types: Record<string, FieldType>
  private views = new WeakMap<D, EntityDocument>()

  constructor(
    parts: DesignParts<D>,
    { published, types = {}, brought = [], ...words }: FieldsWords
  ) {
    super(parts)
    this.published = published
    this.types = types
    this.brought = brought
    this.builtIn = words.builtIn
    this.edits = new EntityEdits({ ...words, locale: parts.locale })
  }

  /** How rules call the fields: `custom`, `data`. */
  protected abstract readonly ruleName: string

  protected abstract fieldsOf(document: D): EntityDocument

  protected abstract withFields(document: D, fields: EntityDocument): D

  /** What the palette offers. */
  get kinds(): FieldKind[] {
    return FIELD_KINDS
  }

  /** What a rule may compare, in the order it stands. */
  get ruleFields(): RuleField[] {
    return this.order.filter((key) => this.has(key)).map((key) => this.ruleField(key))
  }

  /** One view of each document: every row that is drawn asks for it. */
  get fields(): EntityDocument {
    const known = this.views.get(this.document) ?? this.fieldsOf(this.document)
    this.views.set(this.document, known)
    return known
  }

  get sections() {
    return this.edits.sections(this.fields)
  }

  /** Fields in the order they stand. */
  get order() {
    return this.sections.flatMap(({ fields }) => fields)
  }

  has(key: string) {
    return this.property(key) !== undefined
  }

  property(key: string): DefinitionProperty | undefined {
    return propertiesOf(this.fields)[key]
  }

  kindOf(key: string): FieldType {
    const property = this.property(key)
    return property ? kindOf(property) : (this.types[key] ?? 'text')
  }

  /** What a plugin calls its kind; undefined for one of ours. */
  broughtKind(key: string): FieldKind | undefined {
    const name = this.property(key)?.['x-type']
    return this.brought.find((kind) => kind.key === name)
  }

  title(key: string) {
    return this.edits.title(this.fields, key)
  }

  isRequired(key: string) {
    return isRequired(this.fields, key)
  }

  isPublished(key: string) {
    return this.published.includes(key)
  }

  /** At the place, else below the selected field, else at the end. */
  add(kind: FieldKind, title: string, place?: FieldPlace) {
    this.edit(this.edits.add(this.fields, { ...kind.property, title }, place ?? this.below))
  }

  duplicate(key: string) {
    this.edit(this.edits.duplicate(this.fields, key))
  }

  set(key: string, keywords: Partial<DefinitionProperty>) {
    this.edit(this.edits.set(this.fields, key, keywords))
  }

  retype(key: string, kind: FieldKind) {
    this.edit(this.edits.retype(this.fields, key, kind.property))
  }

  retitle(key: string, title: string) {
    this.edit(this.edits.retitle(this.fields, key, { title, isPublished: this.isPublished(key) }))
  }

  rekey(key: string, wanted: string) {
    this.edit(this.edits.rekey(this.fields, key, wanted))
  }

  describe(key: string, text: string) {
    this.edit(this.edits.describe(this.fields, key, text))
  }

  require(key: string, required: boolean) {
    this.edit(this.edits.require(this.fields, key, required))
  }

  remove(key: string) {
    this.edit(this.edits.remove(this.fields, key))
  }

  /** Before the field or place given. */
  moveTo(key: string, place: FieldPlace) {
    this.edit(this.edits.move(this.fields, key, place))
  }

  move(key: string, step: 1 | -1) {
    this.edit(this.edits.step(this.fields, key, step))
  }

  addSection(title: string) {
    this.edit(this.edits.addSection(title))
  }

  retitleSection(at: number, title: string) {
    this.edit(this.edits.retitleSection(at, title))
  }

  removeSection(at: number) {
    this.edit(this.edits.removeSection(at))
  }

  /** A section without a rule is always shown. */
  showSection(at: number, rule: string | undefined) {
    this.edit(this.edits.showSection(at, rule))
  }

  moveSection(at: number, step: 1 | -1) {
    this.edit(this.edits.moveSection(at, step))
  }

  /** Where a field stands: "2 of 5 in Ratings". */
  whereabouts(key: string) {
    const place = placeOf(this.sections, key)
    if (!place) return null
    const { section, fields } = this.sections[place.section]
    return {
      position: place.at + 1,
      count: fields.length,
      section: localText(section, this.locale),
    }
  }

  /** An edit of the fields as one of the document. */
  protected edit(edit: DesignEdit<EntityDocument>) {
    this.apply({
      ...edit,
      apply: (before: D) => {
        const fields = this.fieldsOf(before)
        const next = edit.apply(fields)
        return next === fields ? before : this.withFields(before, next)
      },
    })
  }

  private ruleField(key: string): RuleField {
    const property = this.property(key)!
    const options = optionsOf(property).map((value) => ({
      value,
      title: optionTitle(property, value, this.locale),
    }))
    const path = `${this.ruleName}.${key}`
    return { path, title: this.title(key), type: kindOf(property), options }
  }

  private get below(): FieldPlace | null {
    const place = this.selected ? placeOf(this.sections, this.selected) : null
    return place && { ...place, at: place.at + 1 }
  }
}

export type AnyFieldsDesign = FieldsDesign<DefinitionDocument>
