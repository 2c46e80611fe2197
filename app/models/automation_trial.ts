import { automationAnswer, type AutomationSubject } from '#models/automation_facts'
import { titleText } from '#platform/definitions/title_text'
import type { AutomationDefinition } from '#platform/definitions/types'
import { effectCatalogue } from '#platform/effects/effect_catalogue'
import { translated } from '#platform/language/translated'

export type TrialStep = {
  effect: string
  title: string
  /** ISO 8601, where it waits. */
  delay: string | null
  with: Record<string, unknown>
}

export type AutomationTrial = {
  met: boolean
  /** Why not, in words. */
  decision: string
  steps: TrialStep[]
}

/** What an automation would do for a record as it stands. Nothing is changed, sent or written down. */
export async function automationTrial(
  document: AutomationDefinition,
  subject: AutomationSubject,
  locale: string
): Promise<AutomationTrial> {
  const { met, error } = await automationAnswer(document.if, subject)
  return {
    met,
    decision: translated(decisionOf({ met, error, rule: document.if }), locale),
    steps: met ? document.do.map((step) => planned(step, locale)) : [],
  }
}

function decisionOf({ met, error, rule }: { met: boolean; error?: string; rule?: string }) {
  if (error) return `The rule failed: ${error}`
  if (!met) return 'Not met'
  return rule === undefined ? 'No rule' : 'Met'
}

function planned(
  { do: effect, delay, with: parameters }: AutomationDefinition['do'][number],
  locale: string
): TrialStep {
  const kind = effectCatalogue.has(effect) ? effectCatalogue.find(effect) : undefined
  return {
    effect,
    title: titleText(kind?.title, locale, effect),
    delay: delay ?? null,
    with: parameters ?? {},
  }
}
