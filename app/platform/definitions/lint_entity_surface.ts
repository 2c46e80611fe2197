import type { EntityFamily } from '#platform/definitions/entity_family'
import type { Findings } from '#platform/definitions/findings'
import type { EntityDefinition, LayoutSection } from '#platform/definitions/types'

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g

/** Layout, rules and label: everything that speaks of fields by name. */
export function lintEntitySurface(
  entity: EntityDefinition,
  findings: Findings,
  family: EntityFamily
) {
  lintLayout(entity.layout ?? [], findings, family)
  for (const [index, { rule, path }] of (entity.rules ?? []).entries()) {
    findings.rule(`/rules/${index}/rule`, rule, family.ruleTypes)
    if (path && !family.knows(path))
      findings.error(`/rules/${index}/path`, `"${path}" is not a field`)
  }
  for (const [, name] of (entity.label ?? '').matchAll(PLACEHOLDER))
    if (!family.knows(name)) findings.error('/label', `"${name}" is not a field`)
}

function lintLayout(layout: LayoutSection[], findings: Findings, family: EntityFamily) {
  const seen = new Set<string>()
  for (const [index, section] of layout.entries()) {
    findings.rule(`/layout/${index}/show`, section.show, family.ruleTypes)
    for (const [position, path] of section.fields.entries()) {
      const pointer = `/layout/${index}/fields/${position}`
      if (!family.knows(path)) findings.error(pointer, `"${path}" is not a field`)
      if (seen.has(path)) findings.warn(pointer, `"${path}" stands in the layout twice`)
      seen.add(path)
    }
  }
}
