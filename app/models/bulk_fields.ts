import type { Field } from '#platform/entities/field'
import { E_VALIDATION } from '#platform/errors'

type Fields = { field(path: string): Field | undefined }

/** What no kind of field lets many records be given at once. @throws E_VALIDATION with the reason, by path */
export function assertBulkEditable(entity: Fields, paths: string[]) {
  const refused = paths.flatMap((path) => {
    const reason = entity.field(path)?.type.surfaces.bulk_edit ?? 'supported'
    return reason === 'supported' ? [] : [[path, [reason]] as const]
  })
  if (refused.length) throw new E_VALIDATION().withDetails(Object.fromEntries(refused))
}
