import { localText } from '~/composables/entity_document'
import { FieldsDesign } from '~/composables/fields_design'
import { entityPlace } from '~/designer/entity_place'
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
