import { titleText } from '#platform/definitions/title_text'
import type { Bands, FieldSchema, FormItem as ItemLayout } from '#platform/definitions/types'
import type { FieldView } from '#platform/entities/entity_view'
import { Field } from '#platform/entities/field'
import { fieldView } from '#platform/entities/field_view'
import { Rule } from '#platform/rules/rule'
import type { RuleBudget } from '#platform/rules/rule_budget'
import type { RuleTypes } from '#platform/rules/rule_types'

export type Result = 'pass' | 'flag' | 'fail'

export interface FormItemView extends FieldView {
  as?: ItemLayout['as']
  bands?: Bands
  result?: ItemLayout['result']
  show?: string
  help?: string
}

const RESULTS: readonly unknown[] = ['pass', 'flag', 'fail']

/** One question of a form: its field, when it is asked, and what its answers mean. */
export class FormItem {
  readonly field: Field
  readonly #show?: Rule

  constructor(
    private readonly layout: ItemLayout,
    schema: FieldSchema,
    { required, types }: { required: boolean; types: RuleTypes }
  ) {
    this.field = new Field(schema, { key: layout.field, custom: false, required })
    this.#show = layout.show === undefined ? undefined : Rule.parse(layout.show, types)
  }

  get key() {
    return this.layout.field
  }

  /** A condition that errs hides. */
  isShown(variables: Record<string, unknown>, budget: RuleBudget) {
    return this.#show === undefined || this.#show.evaluate(variables, budget).met
  }

  /** What an answer says about the thing; null where the question judges nothing. */
  result(answer: unknown): Result | null {
    if (answer === undefined || answer === null) return null
    if (this.layout.result) return this.#mapped(answer)
    if (this.field.schema['x-result']) return RESULTS.includes(answer) ? (answer as Result) : null
    return banded(answer, this.field.schema['x-bands'])
  }

  view(locale: string): FormItemView {
    const { as, result, show, help } = this.layout
    return {
      ...fieldView(this.field, locale),
      ...(as && { as }),
      ...(result && { result }),
      ...(show && { show }),
      ...(help && { help: titleText(help, locale) }),
      ...(this.field.schema['x-bands'] && { bands: this.field.schema['x-bands'] }),
    }
  }

  #mapped(answer: unknown): Result {
    const values = [answer].flat() as (string | boolean)[]
    const { flag = [], fail = [] } = this.layout.result ?? {}
    if (values.some((value) => fail.includes(value))) return 'fail'
    if (values.some((value) => flag.includes(value))) return 'flag'
    return this.field.schema['x-result'] && RESULTS.includes(answer) ? (answer as Result) : 'pass'
  }
}

/** The bounds of a band still belong to its good side. */
function banded(answer: unknown, bands: Bands | undefined): Result | null {
  if (!bands || typeof answer !== 'number') return null
  if (isOutside(answer, bands.fail)) return 'fail'
  return isOutside(answer, bands.flag) ? 'flag' : 'pass'
}

function isOutside(answer: number, band: [number, number] | undefined) {
  return band !== undefined && (answer < band[0] || answer > band[1])
}
