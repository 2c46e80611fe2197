import { localText } from '~/composables/entity_document'
import { FieldsDesign } from '~/composables/fields_design'
import type { ConflictPlace, Sides } from '~/designer/design'
import { entityPlace } from '~/designer/entity_place'
import { fieldOfConflict, mergeEntity, withoutTheGone } from '~/designer/merge_entity'
import type { MergeConflict } from '~/designer/merge_three'
import type { DefinitionFinding, EntityDocument, LocalText } from '~/types/definition'

/** An entity under design. */
export class EntityDesign extends FieldsDesign<EntityDocument> {
  protected readonly ruleName = 'custom'

  ownText(part: 'title' | 'title_plural') {
    return localText(this.document[part] as LocalText | undefined, this.locale)
  }

  setOwnText(part: 'title' | 'title_plural', text: string) {
    this.apply(this.edits.setOwnText(part, text))
  }

  setOwn(part: 'icon' | 'number', value: unknown) {
    this.apply(this.edits.setOwn(part, value))
  }

  isShown(key: string) {
    return this.document.overrides?.[key]?.['x-hidden'] !== true
  }

  show(key: string, isShown: boolean) {
    this.apply(this.edits.show(key, isShown))
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

  protected fieldsOf(document: EntityDocument) {
    return document
  }

  protected withFields(_document: EntityDocument, fields: EntityDocument) {
    return fields
  }

  protected placeOfFinding(finding: DefinitionFinding) {
    return entityPlace(this.document, finding)
  }
}
