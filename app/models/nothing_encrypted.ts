import { isRecord } from '#platform/entities/merge_patch'
import type { Field } from '#platform/entities/field'
import { E_VALIDATION } from '#platform/errors'

type Fields = { field(path: string): Field | undefined }

const REFUSAL = 'is kept encrypted: what is kept here would hold it in the open'

/** Of what keeps values beside their records, encrypted ones stay away. @param paths of fields @throws E_VALIDATION */
export function assertNothingEncrypted(entity: Fields, paths: string[]) {
  const encrypted = paths.filter((path) => entity.field(path)?.encrypted)
  if (encrypted.length)
    throw new E_VALIDATION().withDetails(
      Object.fromEntries(encrypted.map((path) => [path, [REFUSAL]]))
    )
}

/** The field paths of a merge patch. */
export function pathsOf(values: unknown): string[] {
  if (!isRecord(values)) return []
  const { custom, ...columns } = values
  const inside = isRecord(custom) ? Object.keys(custom).map((key) => `custom.${key}`) : []
  return [...Object.keys(columns), ...inside]
}
