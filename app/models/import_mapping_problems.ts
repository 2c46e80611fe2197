import type { ImportMapping } from '#models/import_mapping'
import type { ImportTargets } from '#models/import_targets'
import { E_VALIDATION } from '#platform/errors'

/** @throws E_VALIDATION for columns that are missing or say the same twice */
export function assertWhole(mapping: ImportMapping, targets: ImportTargets) {
  const paths = mapping.columns.map(({ path }) => path)
  const twice = paths.find((path, index) => paths.indexOf(path) !== index)
  if (twice) throw refused({ mapping: [`sends two columns to ${twice}: leave one of them out`] })
  const { key, keyed } = targets.noun
  if (keyed && !mapping.has(key))
    throw refused({ mapping: [`needs a column for ${key}: rows are found again by it`] })
  if (mapping.placed && mapping.has('facility_id')) {
    throw refused({
      mapping: [
        'names the facility twice: by facility_id and by facility.…: leave one of them out',
      ],
    })
  }
  const named = targets.noun.references.find(
    ({ path, field }) => mapping.has(path) && mapping.has(field)
  )
  if (named)
    throw refused({
      mapping: [`names it twice, by ${named.field} and by ${named.path}: leave one of them out`],
    })
}

/** An id is certain where a name may fit several. */
export function isTwice(path: string, paths: (string | null)[], targets: ImportTargets) {
  if (targets.isPlace(path)) return paths.includes('facility_id')
  return targets.noun.references.some((one) => one.path === path && paths.includes(one.field))
}

export function problemsOf(
  { name, path }: { name: string; path: unknown },
  names: string[],
  targets: ImportTargets
): [string, string[]][] {
  const at = `mapping.${name}`
  if (!names.includes(name)) return [[at, ['is not a column of the file']]]
  if (typeof path !== 'string' || !targets.find(path))
    return [[at, [`goes to ${JSON.stringify(path)}, which is no field that can be imported`]]]
  return []
}

export function refused(details: Record<string, string[]>) {
  return new E_VALIDATION().withDetails(details)
}
