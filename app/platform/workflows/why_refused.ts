import type { WorkflowTransition } from '#platform/definitions/types'
import { languageOf } from '#platform/language/languages'
import { translated } from '#platform/language/translated'
import { WHY_WORDS } from '#platform/language/why_words'
import { why, type Why } from '#platform/rules/why'
import type { Refusal, TransitionAttempt } from '#platform/workflows/transition_check'

/** A reason against a transition, down to the values it rests on. */
export function whyRefused(
  { check, reason, rule }: Refusal,
  { roles = [] }: WorkflowTransition,
  attempt: TransitionAttempt
): Why {
  const { facts, user } = attempt
  const locale = facts.locale ?? 'en'
  const text = translated(reason, locale)
  const found = rule && facts.names ? attempt.explain(rule) : undefined
  if (found && facts.names) {
    const tree = why(found, facts.names)
    // What no author put into words is told by the tree alone.
    return check === 'show' ? tree : { text, met: false, children: [tree] }
  }
  const words = WHY_WORDS[languageOf(locale)]
  const wanted = roles.join(words.or)
  const children =
    check === 'role'
      ? [
          {
            text: words.isBut(words.role, user.role, wanted),
            met: false,
            value: user.role,
            children: [],
          },
        ]
      : []
  return { text, met: false, children }
}
