import { titleText } from '#platform/definitions/title_text'
import type { FormSection as SectionLayout } from '#platform/definitions/types'
import type { FormItem, FormItemView } from '#platform/forms/form_item'
import { Rule } from '#platform/rules/rule'
import type { RuleBudget } from '#platform/rules/rule_budget'
import type { RuleVariables } from '#platform/rules/rule_evaluation'
import type { RuleTypes } from '#platform/rules/rule_types'

export interface FormSectionView {
  section: string
  /** CEL source: hidden unless met. */
  show?: string
  items: FormItemView[]
}

/** Questions under one heading, asked or hidden together. */
export class FormSection {
  readonly #show?: Rule

  constructor(
    private readonly layout: SectionLayout,
    readonly items: readonly FormItem[],
    types: RuleTypes
  ) {
    this.#show = layout.show === undefined ? undefined : Rule.parse(layout.show, types)
  }

  /** The questions that are asked; a condition that errs hides. */
  shown(variables: RuleVariables, budget: RuleBudget): FormItem[] {
    if (this.#show && !this.#show.evaluate(variables, budget).met) return []
    return this.items.filter((item) => item.isShown(variables, budget))
  }

  view(locale: string): FormSectionView {
    return {
      section: titleText(this.layout.section, locale),
      ...(this.layout.show && { show: this.layout.show }),
      items: this.items.map((item) => item.view(locale)),
    }
  }
}
