import type { DefinitionFinding, EntityDocument } from '~/types/definition'
import { pointerParts } from './design_findings.js'

/** The field of an entity that a finding is about; null where it is about none. */
export function entityPlace(
  document: EntityDocument,
  { pointer, message }: DefinitionFinding
): string | null {
  return knownField(document, candidate(document, pointerParts(pointer), message))
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
