import { FORM_KINDS } from '~/composables/field_kinds'
import { FieldsDesign } from '~/composables/fields_design'
import { pointerParts } from '~/designer/design_findings'
import { fieldsOfForm, formWithFields, itemOf, setItem } from '~/designer/form_fields'
import type { DefinitionFinding, EntityDocument } from '~/types/definition'
import type { FormDocument, FormItem, OnFail } from '~/types/form'

/** A form or checklist under design; its places are its items. */
export class FormDesign extends FieldsDesign<FormDocument> {
  protected readonly ruleName = 'data'

  override get kinds() {
    return FORM_KINDS
  }

  item(key: string): FormItem | undefined {
    return itemOf(this.document, key)
  }

  /** How an item is asked: its widget, its results, when it is shown. */
  ask(key: string, keywords: Partial<FormItem>) {
    this.apply({
      name: 'change',
      values: { field: this.title(key) },
      mark: `ask ${key} ${Object.keys(keywords).join()}`,
      apply: (before) => setItem(before, key, keywords),
    })
  }

  setMode(mode: FormDocument['mode']) {
    this.apply({
      name: 'mode',
      apply: (before) => (before.mode === mode ? before : { ...before, mode }),
    })
  }

  followUp(effects: OnFail[]) {
    this.apply({
      name: 'follow_up',
      mark: 'follow_up',
      apply: ({ on_fail: _before, ...form }) => ({
        ...(form as FormDocument),
        ...(effects.length && { on_fail: effects }),
      }),
    })
  }

  protected fieldsOf(document: FormDocument) {
    return fieldsOfForm(document)
  }

  protected withFields(document: FormDocument, fields: EntityDocument) {
    return formWithFields(document, fields)
  }

  protected placeOfFinding({ pointer }: DefinitionFinding) {
    return this.placeAt(pointerParts(pointer))
  }

  private placeAt([part, second, third, fourth]: string[]): string | null {
    const { layout } = this.document
    const key =
      part === 'schema' && second === 'properties'
        ? third
        : part === 'layout' && third === 'items'
          ? layout[Number(second)]?.items[Number(fourth)]?.field
          : undefined
    return key !== undefined && this.has(key) ? key : null
  }
}
