import { titleText } from '#platform/definitions/title_text'
import type { FieldSchema, FormDefinition, RuleClause } from '#platform/definitions/types'
import { E_VALIDATION } from '#platform/errors'
import { validationMessages, type Messages } from '#platform/entities/validation_messages'
import { validators } from '#platform/entities/validator_cache'
import { formVariables, isAnswered, type Answers, type FormFacts } from '#platform/forms/form_facts'
import { FormItem, type Result } from '#platform/forms/form_item'
import { FormSection, type FormSectionView } from '#platform/forms/form_section'
import { resolvedFields } from '#platform/forms/resolved_fields'
import { Rule } from '#platform/rules/rule'
import { RuleBudget } from '#platform/rules/rule_budget'
import { formRuleTypes, type RuleTypes } from '#platform/rules/rule_types'

export interface FormView {
  key: string
  title: string
  description: string
  mode: 'form' | 'checklist'
  sections: FormSectionView[]
}

type Clause = Omit<RuleClause, 'rule'> & { rule: Rule }

/** More rounds than conditions can sensibly hang on each other. */
const MAX_ROUNDS = 8
const SEVERITY: Record<Result, number> = { pass: 0, flag: 1, fail: 2 }

/** A form or checklist: which questions are asked, whether answers are good, and what they mean. Pure. */
export class Form {
  readonly #sections: FormSection[]
  readonly #items: ReadonlyMap<string, FormItem>
  readonly #rules: Clause[]
  readonly #answersSchema: FieldSchema

  private constructor(readonly definition: FormDefinition) {
    const types = formRuleTypes(definition.schema)
    this.#sections = sectionsOf(definition, types)
    this.#items = new Map(
      this.#sections.flatMap(({ items }) => items.map((item) => [item.key, item]))
    )
    this.#rules = (definition.rules ?? []).map((clause) => ({
      ...clause,
      rule: Rule.parse(clause.rule, types),
    }))
    this.#answersSchema = answersSchema(definition.schema, this.#items)
  }

  /** @throws E_RULE_INVALID when the definition never passed its inspection */
  static from(definition: FormDefinition) {
    return new Form(definition)
  }

  /** Questions it has. */
  get size() {
    return this.#items.size
  }

  item(key: string) {
    return this.#items.get(key)
  }

  /** The questions that are asked, given the answers so far: a hidden answer counts as not given. */
  visible(answers: Answers, facts: FormFacts): FormItem[] {
    let shown = this.#shown(answers, facts)
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const next = this.#shown(pick(answers, shown), facts)
      if (keysOf(next) === keysOf(shown)) return next
      shown = next
    }
    return shown
  }

  /**
   * The answers that count, hidden ones dropped. `part` accepts what is there so far.
   * @throws E_VALIDATION whose details map item keys to what is wrong, in words
   */
  validate(answers: Answers, facts: FormFacts, { part = false } = {}): Answers {
    const shown = this.visible(answers, facts)
    const given = pick(answers, shown)
    const messages = { ...this.#strangers(answers), ...this.#invalid(given) }
    if (!part) Object.assign(messages, unanswered(shown, given))
    if (!part && isEmpty(messages)) Object.assign(messages, this.#broken(given, facts))
    if (!isEmpty(messages)) throw new E_VALIDATION().withDetails(messages)
    return given
  }

  /** Pass, flag or fail of one answer; null where the question judges nothing. */
  result(key: string, answer: unknown): Result | null {
    return this.#items.get(key)?.result(answer) ?? null
  }

  /** The worst single result; null before anything was judged. */
  overall(answers: Answers, facts: FormFacts): Result | null {
    const results = this.visible(answers, facts).map((item) => item.result(answers[item.key]))
    return results.reduce<Result | null>(worse, null)
  }

  progress(answers: Answers, facts: FormFacts) {
    const shown = this.visible(answers, facts)
    return {
      answered: shown.filter(({ key }) => isAnswered(answers[key])).length,
      total: shown.length,
    }
  }

  view(locale: string): FormView {
    const { key, title, description, mode } = this.definition
    return {
      key,
      mode,
      title: titleText(title, locale, key),
      description: titleText(description, locale),
      sections: this.#sections.map((section) => section.view(locale)),
    }
  }

  #shown(answers: Answers, facts: FormFacts) {
    const variables = formVariables(answers, facts)
    const budget = RuleBudget.together()
    return this.#sections.flatMap((section) => section.shown(variables, budget))
  }

  #strangers(answers: Answers): Messages {
    const strangers = Object.keys(answers).filter((key) => !this.#items.has(key))
    return Object.fromEntries(strangers.map((key) => [key, ['is not a question of this form']]))
  }

  #invalid(given: Answers): Messages {
    const validate = validators.get(this.#answersSchema)
    return validate(given) ? {} : validationMessages(validate.errors ?? [])
  }

  #broken(given: Answers, facts: FormFacts): Messages {
    const variables = formVariables(given, facts)
    const budget = RuleBudget.together()
    const broken = this.#rules.filter(({ rule }) => !rule.evaluate(variables, budget).met)
    const { locale = 'en' } = facts
    return Object.fromEntries(
      broken.map(({ path = 'form', message }) => [path, [titleText(message, locale)]])
    )
  }
}

function sectionsOf({ schema, layout }: FormDefinition, types: RuleTypes) {
  const fields = resolvedFields(schema)
  const required = new Set(schema.required)
  return layout.map((section) => {
    const items = section.items.map(
      (item) =>
        new FormItem(item, fields[item.field] ?? {}, { types, required: required.has(item.field) })
    )
    return new FormSection(section, items, types)
  })
}

/** Without `required`: whether a question is asked at all is decided answer by answer. */
function answersSchema(
  { $defs, allOf }: FieldSchema,
  items: ReadonlyMap<string, FormItem>
): FieldSchema {
  const properties = Object.fromEntries(
    [...items].map(([key, { field }]) => [key, field.valueSchema])
  )
  return { type: 'object', properties, ...($defs && { $defs }), ...(allOf && { allOf }) }
}

function unanswered(shown: FormItem[], given: Answers): Messages {
  const missing = shown.filter(({ key, field }) => field.required && !isAnswered(given[key]))
  return Object.fromEntries(missing.map(({ key }) => [key, ['is required']]))
}

function pick(answers: Answers, items: FormItem[]): Answers {
  const given = items.filter(({ key }) => Object.hasOwn(answers, key) && answers[key] !== null)
  return Object.fromEntries(given.map(({ key }) => [key, answers[key]]))
}

function keysOf(items: FormItem[]) {
  return items.map(({ key }) => key).join(' ')
}

function isEmpty(messages: Messages) {
  return Object.keys(messages).length === 0
}

function worse(left: Result | null, right: Result | null) {
  if (left === null || right === null) return left ?? right
  return SEVERITY[right] > SEVERITY[left] ? right : left
}
