import type { DefinitionFinding, DefinitionPlan, EntityDocument } from '~/types/definition'

/** What is wrong or worth knowing, and the field it is about; null where it is about none. */
export type DesignFinding = {
  level: 'error' | 'warning'
  field: string | null
  message: string
  pointer: string
}

type Sources = {
  plan: DefinitionPlan | null
  /** Why the last save was refused: JSON pointer → messages. */
  refused: Record<string, string[]>
}

/** One list of everything known about a draft, errors first. */
export function designFindings(
  document: EntityDocument,
  { plan, refused }: Sources
): DesignFinding[] {
  const refusals = Object.entries(refused).flatMap(([pointer, messages]) =>
    messages.map((message) => ({ pointer, message }))
  )
  const errors = [...refusals, ...(plan?.blockers ?? [])]
  const warnings = [...(plan?.warnings ?? []), ...recordErrors(plan)]
  return [...found(document, errors, 'error'), ...found(document, warnings, 'warning')]
}

/** Field → what stands beside it. */
export function findingsByField(findings: DesignFinding[]): Map<string, DesignFinding[]> {
  return Map.groupBy(
    findings.filter(({ field }) => field !== null),
    ({ field }) => field!
  )
}

function found(
  document: EntityDocument,
  findings: (string | DefinitionFinding)[],
  level: DesignFinding['level']
): DesignFinding[] {
  const seen = new Set<string>()
  return findings.map(split).flatMap(({ pointer, message }) => {
    const isNew = !seen.has(pointer + message)
    seen.add(pointer + message)
    return isNew ? [{ level, pointer, message, field: fieldAt(document, pointer, message) }] : []
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

function fieldAt(document: EntityDocument, pointer: string, message: string): string | null {
  const parts = pointer.split('/').slice(1).map(unescaped)
  return knownField(document, candidate(document, parts, message))
}

function candidate(document: EntityDocument, parts: string[], message: string) {
  const [part, second, third, fourth] = parts
  if (part === 'schema' && second === 'properties') return third
  if (part === 'schema' && second === 'required') return /["„]([a-z0-9_]+)["“]/.exec(message)?.[1]
  if (part === 'columns' || part === 'overrides') return second
  if (part === 'layout' && third === 'fields') {
    return document.layout?.[Number(second)]?.fields[Number(fourth)]
  }
  return undefined
}

function knownField(document: EntityDocument, key: string | undefined) {
  if (key === undefined) return null
  const isPlaced = document.layout?.some(({ fields }) => fields.includes(key))
  return isPlaced || document.schema?.properties?.[key] ? key : null
}

function unescaped(part: string) {
  return part.replaceAll('~1', '/').replaceAll('~0', '~')
}
