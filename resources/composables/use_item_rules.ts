import { shallowRef, watchEffect } from 'vue'
import type { DraftSection } from '~/designer/form_view'

type Rule = (variables: Record<string, unknown>) => unknown
type Answers = Record<string, unknown>

/**
 * The sections and items that are asked, given the answers so far, while a form is tried out. A rule
 * that errs hides, as it does where the form is filled.
 */
export function useItemRules(sections: () => DraftSection[], answers: () => Answers) {
  const shown = shallowRef<DraftSection[]>([])
  const rules = new Map<string, Rule | null>()

  watchEffect(async () => {
    const [all, data] = [sections(), answers()]
    const sources = all.flatMap(({ show, items }) => [show, ...items.map((item) => item.show)])
    const unknown = sources.filter((one) => one !== undefined && !rules.has(one)) as string[]
    if (unknown.length) await compile(unknown, rules)
    const isShown = (show?: string) => !show || isMet(rules.get(show), data)
    shown.value = all
      .filter(({ show }) => isShown(show))
      .map((section) => ({ ...section, items: section.items.filter(({ show }) => isShown(show)) }))
  })
  return shown
}

async function compile(sources: string[], rules: Map<string, Rule | null>) {
  const { parse } = await import('@marcbachmann/cel-js')
  for (const source of sources) {
    try {
      rules.set(source, parse(source))
    } catch {
      rules.set(source, null)
    }
  }
}

/** What was not answered is null, as the server has it. */
function isMet(rule: Rule | null | undefined, answers: Answers) {
  const data = new Proxy(answers, {
    has: () => true,
    get: (given, key) => given[String(key)] ?? null,
    getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, writable: true }),
  })
  try {
    return rule?.({ data, record: {}, custom: {}, user: {}, now: new Date() }) === true
  } catch {
    return false
  }
}
