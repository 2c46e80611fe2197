import { localText } from '~/composables/entity_document'
import { FIELD_KINDS, FILE_KINDS, isDerived, type FieldKind } from '~/composables/field_kinds'
import { FieldsDesign } from '~/composables/fields_design'
import { entityPlace } from '~/designer/entity_place'
import type { DefinitionFinding, EntityDocument, LocalText } from '~/types/definition'

/** An entity under design. */
export class EntityDesign extends FieldsDesign<EntityDocument> {
  protected readonly ruleName = 'custom'

  /** Files are added on the pages of tasks and of what the company invented. */
  override get kinds(): FieldKind[] {
    const own = this.holdsFiles ? [...FIELD_KINDS, ...FILE_KINDS] : FIELD_KINDS
    return [...own, ...this.brought]
  }

  /** What a field may be computed from, as rules call it. */
  sourcesOf(key: string) {
    const own = this.ruleFields.filter(({ path, type }) => {
      return path !== `${this.ruleName}.${key}` && !isDerived(type)
    })
    const builtIn = Object.entries(this.builtIn).map(([name, title]) => {
      return { path: `record.${name}`, title }
    })
    return [...own.map(({ path, title }) => ({ path, title })), ...builtIn]
  }

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

  private get holdsFiles() {
    const [base] = this.document.key.split('.')
    return !['equipment', 'facility', 'team', 'user'].includes(base)
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
