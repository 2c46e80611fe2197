import { EntityFamily } from '#platform/definitions/entity_family'
import { Findings } from '#platform/definitions/findings'
import type { InspectionContext } from '#platform/definitions/inspection_context'
import { lintLinks } from '#platform/definitions/lint_links'
import type { EntityDefinition } from '#platform/definitions/types'

type Broken = { kind: string; key: string; why: string }

/** The lookups and roll-ups of other definitions that would find nothing any more once this document applies. */
export function brokenLinks(document: EntityDefinition, today: InspectionContext): Broken[] {
  const others = (today.entities ?? []).filter(({ key }) => key !== document.key)
  const then: InspectionContext = {
    ...today,
    entities: [...others, document],
    find: (kind, key) =>
      kind === 'entity' && key === document.key ? document : today.find?.(kind, key),
  }
  return others.flatMap((other) => {
    const known = problems(other, today).map(({ message }) => message)
    const fresh = problems(other, then).filter(({ message }) => !known.includes(message))
    return fresh.map(({ pointer, message }) => ({
      kind: 'entity',
      key: other.key,
      why: `"${pointer.split('/')[3]}" would be empty: ${message}`,
    }))
  })
}

function problems(entity: EntityDefinition, context: InspectionContext) {
  const findings = new Findings()
  lintLinks(entity, findings, { family: new EntityFamily(entity, context), context })
  return findings.errors
}
