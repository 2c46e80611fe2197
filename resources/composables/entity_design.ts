import { isRequired, localText, propertiesOf } from '~/composables/entity_document'
import type { FieldKind } from '~/composables/field_kinds'
import { Design, type ConflictPlace, type DesignParts, type Sides } from '~/designer/design'
import { EntityEdits, type EditWords } from '~/designer/entity_edits'
import { placeOf, type FieldPlace } from '~/designer/entity_layout'
import { entityPlace } from '~/designer/entity_place'
import { fieldOfConflict, mergeEntity, withoutTheGone } from '~/designer/merge_entity'
import type { MergeConflict } from '~/designer/merge_three'
import type { DefinitionFinding, DefinitionProperty, EntityDocument } from '~/types/definition'

/** What the page knows besides the document; keys that are published keep their name and kind. */
type EntityWords = Omit<EditWords, 'locale'> & { published: string[] }

/** An entity under design; its places are its fields. */
export class EntityDesign extends Design<EntityDocument> {
  private edits: EntityEdits
  private published: string[]

  constructor(parts: DesignParts<EntityDocument>, { published, ...words }: EntityWords) {
    super(parts)
    this.published = published
    this.edits = new EntityEdits({ ...words, locale: parts.locale })
  }

  get sections() {
    return this.edits.sections(this.document)
  }

  /** Fields in the order they stand. */
  get order() {
    return this.sections.flatMap(({ fields }) => fields)
  }

  has(key: string) {
    return this.property(key) !== undefined
  }

  merge(sides: Sides<EntityDocument>) {
    return mergeEntity(sides)
  }

  override tidy(agreed: EntityDocument, sources: EntityDocument[]) {
    return withoutTheGone(agreed, sources)
  }

  placeOfConflict(conflict: MergeConflict): ConflictPlace {
    const place = fieldOfConflict(conflict)
    return { place, part: place === null ? conflict.path : conflict.path.slice(3) }
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
    return this.published.includes(key)
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

  protected placeOfFinding(finding: DefinitionFinding) {
    return entityPlace(this.document, finding)
  }

  private get below(): FieldPlace | null {
    const place = this.selected ? placeOf(this.sections, this.selected) : null
    return place && { ...place, at: place.at + 1 }
  }
}
