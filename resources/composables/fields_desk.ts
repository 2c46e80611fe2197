import { shallowReactive } from 'vue'
import { focusInspector, focusPlace, keepFocus, neighbourOf } from '~/composables/design_focus'
import type { FieldKind } from '~/composables/field_kinds'
import type { FieldsDesign } from '~/composables/fields_design'
import { DesignDesk, useDeskTools } from '~/composables/use_design_desk'
import type { FieldPlace } from '~/designer/entity_layout'
import type { DefinitionDocument } from '~/types/definition'

/** The hands at fields in sections: each is a row. */
export class FieldsDesk<
  D extends DefinitionDocument = DefinitionDocument,
  T extends FieldsDesign<D> = FieldsDesign<D>,
> extends DesignDesk<D, T> {
  add(kind: FieldKind, place?: FieldPlace) {
    const field = kind.label ?? this.t(`definitions.kinds.${kind.type}`)
    this.search = ''
    this.design.add(kind, field, place)
    this.announce('definitions.added', { field })
    return focusInspector()
  }

  async remove(key: string) {
    if (!this.design.property(key)) return
    const next = neighbourOf(this.design.order, key)
    const field = this.design.title(key)
    this.design.remove(key)
    this.offerUndo(this.t('definitions.removed', { field }))
    await focusPlace(next)
    await keepFocus(null)
  }

  removeSection(at: number) {
    this.design.removeSection(at)
    this.offerUndo(this.t('definitions.section_removed'))
    return keepFocus(null)
  }

  async duplicate(key: string) {
    if (!this.design.property(key)) return
    this.design.duplicate(key)
    const field = this.design.title(key)
    this.announce('definitions.duplicated', { field })
    await focusPlace(this.design.selected)
  }

  /** A row that moves keeps the focus it had. */
  async move(key: string, by: 1 | -1, { isRow = false } = {}) {
    this.design.move(key, by)
    this.tellPlace(key)
    if (isRow) await focusPlace(key)
  }

  moveTo(key: string, place: FieldPlace) {
    this.design.moveTo(key, place)
    this.tellPlace(key)
  }

  private tellPlace(key: string) {
    const at = this.design.whereabouts(key)
    const field = this.design.title(key)
    if (at) this.announce('definitions.moved', { field, ...at })
  }
}

export function useFieldsDesk<D extends DefinitionDocument, T extends FieldsDesign<D>>(
  design: T
): FieldsDesk<D, T> {
  return shallowReactive(new FieldsDesk<D, T>(design, useDeskTools())) as FieldsDesk<D, T>
}
