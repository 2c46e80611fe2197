import { shallowRef, watchEffect } from 'vue'
import { payloadOf, type RecordValues } from '~/forms/record_values'
import type { FormSection } from '~/forms/form_sections'

type Rule = (variables: Record<string, unknown>) => unknown

/**
 * Which sections their rules let be seen while one types. The server decides again on saving;
 * a rule that errs hides its section there and here.
 */
export function useSectionRules(sections: () => FormSection[], values: () => RecordValues) {
  const shown = shallowRef<FormSection[]>(sections().filter(({ show }) => !show))
  const rules = new Map<string, Rule>()

  watchEffect(async () => {
    const [all, record] = [sections(), payloadOf(values())]
    const unknown = all.flatMap(({ show }) => (show && !rules.has(show) ? [show] : []))
    if (unknown.length) await compile(unknown, rules)
    shown.value = all.filter(({ show }) => !show || isMet(rules.get(show), record))
  })
  return shown
}

async function compile(sources: string[], rules: Map<string, Rule>) {
  const { parse } = await import('@marcbachmann/cel-js')
  for (const source of sources) rules.set(source, compileOne(parse, source))
}

function compileOne(parse: (source: string) => Rule, source: string): Rule {
  try {
    return parse(source)
  } catch {
    return () => false
  }
}

function isMet(rule: Rule | undefined, record: Record<string, unknown>) {
  try {
    return rule?.({ record, custom: record.custom ?? {} }) === true
  } catch {
    return false
  }
}
