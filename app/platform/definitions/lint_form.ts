import type { Findings } from '#platform/definitions/findings'
import type { InspectionContext } from '#platform/definitions/inspection_context'
import { refuseEncryption } from '#platform/definitions/lint_encryption'
import { FORM_LIMITS, lintSchema } from '#platform/definitions/lint_schema'
import type { Bands, FieldSchema, FormDefinition, FormItem } from '#platform/definitions/types'
import { lintEffects } from '#platform/effects/lint_effects'
import { formRuleTypes, type RuleTypes } from '#platform/rules/rule_types'

const EFFECTS_ON_FAIL = new Set(['create_task', 'notify'])

export function lintForm(form: FormDefinition, findings: Findings, context: InspectionContext) {
  lintSchema(form.schema, findings, FORM_LIMITS)
  refuseEncryption(form.schema, '/schema', findings)
  const types = formRuleTypes(form.schema)
  lintLayout(form, findings, types)
  lintMissing(form, findings)
  for (const [key, field] of Object.entries(form.schema.properties)) {
    lintBands(field['x-bands'], `/schema/properties/${key}/x-bands`, findings)
    if (field['x-type'] !== undefined)
      findings.error(`/schema/properties/${key}/x-type`, 'is for entities: leave it out of forms')
    lintRelation(field, `/schema/properties/${key}/x-relation`, { findings, context })
  }
  for (const [index, { rule }] of (form.rules ?? []).entries())
    findings.rule(`/rules/${index}/rule`, rule, types)
  lintEffects(form.on_fail, '/on_fail', { findings, context })
  for (const [index, effect] of (form.on_fail ?? []).entries())
    if (!EFFECTS_ON_FAIL.has(effect.do))
      findings.error(`/on_fail/${index}/do`, `must be one of: ${[...EFFECTS_ON_FAIL].join(', ')}`)
}

function lintLayout(form: FormDefinition, findings: Findings, types: RuleTypes) {
  const seen = new Set<string>()
  for (const [at, section] of form.layout.entries()) {
    findings.rule(`/layout/${at}/show`, section.show, types)
    for (const [position, item] of section.items.entries()) {
      const pointer = `/layout/${at}/items/${position}`
      findings.rule(`${pointer}/show`, item.show, types)
      if (seen.has(item.field))
        findings.error(`${pointer}/field`, `"${item.field}" stands in the layout twice`)
      seen.add(item.field)
      lintItem(item, form.schema.properties[item.field], { pointer, findings })
    }
  }
}

function lintItem(
  item: FormItem,
  field: FieldSchema | undefined,
  { pointer, findings }: { pointer: string; findings: Findings }
) {
  if (!field) return findings.error(`${pointer}/field`, `"${item.field}" is not in the schema`)
  const allowed =
    field.enum ??
    (field['x-result']
      ? ['pass', 'flag', 'fail']
      : field.type === 'boolean'
        ? [true, false]
        : undefined)
  for (const result of ['flag', 'fail'] as const)
    for (const value of item.result?.[result] ?? [])
      if (allowed && !allowed.includes(value))
        findings.error(`${pointer}/result/${result}`, `"${value}" is not one of the answers`)
}

/** What is required but nowhere in the layout could never be answered. */
function lintMissing(form: FormDefinition, findings: Findings) {
  const shown = new Set(form.layout.flatMap((section) => section.items.map((item) => item.field)))
  for (const key of Object.keys(form.schema.properties)) {
    if (shown.has(key)) continue
    if (form.schema.required?.includes(key))
      findings.error('/layout', `required "${key}" is in no section`)
    else findings.warn('/layout', `"${key}" is in no section and will not be asked`)
  }
}

function lintBands(bands: Bands | undefined, pointer: string, findings: Findings) {
  for (const [name, [low, high]] of Object.entries(bands ?? {}))
    if (low > high) findings.error(`${pointer}/${name}`, 'must be [lowest, highest]')
}

function lintRelation(
  field: FieldSchema,
  pointer: string,
  { findings, context }: { findings: Findings; context: InspectionContext }
) {
  const relation = field['x-relation']
  if (relation && context.find && !context.find('entity', relation))
    findings.error(pointer, `there is no entity "${relation}"`)
}
