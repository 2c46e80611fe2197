import type { Findings } from '#platform/definitions/findings'
import { gateFinding } from '#platform/definitions/gate_finding'
import type { InspectionContext } from '#platform/definitions/inspection_context'
import type { Effect } from '#platform/definitions/types'
import { effectCatalogue } from '#platform/effects/effect_catalogue'
import { validators } from '#platform/entities/validator_cache'

/** Longer than this somebody has forgotten why. */
const LONGEST_DELAY = /^P(?:(?:\d{1,2}|[12]\d{2}|3[0-5]\d|36[0-6])D|\d{1,2}W|1?\dM)?(?:T.*)?$/

/** What a workflow, form or automation sets off: known effects, and what each of them is given. */
export function lintEffects(
  effects: Effect[] = [],
  pointer: string,
  { findings, context, entity }: { findings: Findings; context: InspectionContext; entity?: string }
) {
  for (const [index, effect] of effects.entries()) {
    const at = `${pointer}/${index}`
    if (!effectCatalogue.has(effect.do)) {
      if (!context.effects?.includes(effect.do))
        findings.error(`${at}/do`, `there is no effect "${effect.do}"`)
      continue
    }
    const { plugin, suits } = effectCatalogue.find(effect.do)
    if (plugin && context.plugins && !context.plugins.has(plugin))
      findings.error(`${at}/do`, 'belongs to a plugin that is not enabled')
    if (entity && suits?.(entity) === false)
      findings.error(`${at}/do`, `cannot be done to records of "${entity}"`)
    lintParameters(effect, `${at}/with`, findings)
    lintTemplate(effect.with?.template, `${at}/with/template`, { findings, context })
    if (effect.delay && !LONGEST_DELAY.test(effect.delay))
      findings.error(`${at}/delay`, 'must be a year at most, as days, weeks or months: P3D, PT2H')
  }
}

function lintParameters(effect: Effect, pointer: string, findings: Findings) {
  const validate = validators.get(effectCatalogue.find(effect.do).parameters)
  if (validate(effect.with ?? {})) return
  for (const error of validate.errors ?? []) {
    const finding = gateFinding(error)
    if (finding) findings.error(pointer + finding.pointer, finding.message)
  }
}

/** Templates may come later: the effect says it in plain words until then. */
function lintTemplate(
  key: unknown,
  pointer: string,
  { findings, context }: { findings: Findings; context: InspectionContext }
) {
  if (typeof key === 'string' && context.templates && !context.templates.includes(key))
    findings.warn(pointer, `there is no template "${key}" yet: plain words are used`)
}
