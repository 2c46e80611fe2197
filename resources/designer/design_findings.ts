import type { DefinitionFinding, DefinitionPlan } from '~/types/definition'

/** What is wrong or worth knowing, and the place it is about; null where it is about none. */
export type DesignFinding = {
  level: 'error' | 'warning'
  place: string | null
  message: string
  pointer: string
}

type Sources = {
  plan: DefinitionPlan | null
  /** Why the last save was refused: JSON pointer → messages. */
  refused: Record<string, string[]>
}

/** The part of a document a finding is about. */
type PlaceOf = (finding: DefinitionFinding) => string | null

/** One list of everything known about a draft, errors first. */
export function designFindings({ plan, refused }: Sources, placeOf: PlaceOf): DesignFinding[] {
  const refusals = Object.entries(refused).flatMap(([pointer, messages]) =>
    messages.map((message) => ({ pointer, message }))
  )
  const errors = [...refusals, ...(plan?.blockers ?? [])]
  const warnings = [...(plan?.warnings ?? []), ...recordErrors(plan)]
  return [...found(errors, 'error', placeOf), ...found(warnings, 'warning', placeOf)]
}

/** Place → what stands beside it. */
export function findingsByPlace(findings: DesignFinding[]): Map<string, DesignFinding[]> {
  return Map.groupBy(
    findings.filter(({ place }) => place !== null),
    ({ place }) => place!
  )
}

function found(
  findings: (string | DefinitionFinding)[],
  level: DesignFinding['level'],
  placeOf: PlaceOf
): DesignFinding[] {
  const seen = new Set<string>()
  return findings.map(split).flatMap((finding) => {
    const name = finding.pointer + finding.message
    const isNew = !seen.has(name)
    seen.add(name)
    return isNew ? [{ level, ...finding, place: placeOf(finding) }] : []
  })
}

/** Blockers are sentences that begin with the pointer of their place. */
function split(finding: string | DefinitionFinding): DefinitionFinding {
  if (typeof finding !== 'string') return finding
  const [, pointer = '', message = finding] = /^(\/\S*): (.*)$/s.exec(finding) ?? []
  return { pointer, message }
}

/** Records that would no longer be valid, told at the field each of them fails at. */
function recordErrors(plan: DefinitionPlan | null): DefinitionFinding[] {
  const errors = plan?.invalid_records.sample.flatMap((record) =>
    Object.entries(record.errors).map(([path, messages]) => ({
      pointer: `/schema/properties/${path.replace(/^custom\./, '')}`,
      message: `${record.label}: ${messages.join(', ')}`,
    }))
  )
  return errors ?? []
}

/** The keys a JSON pointer walks. */
export function pointerParts(pointer: string): string[] {
  return pointer.split('/').slice(1).map(unescaped)
}

function unescaped(part: string) {
  return part.replaceAll('~1', '/').replaceAll('~0', '~')
}
