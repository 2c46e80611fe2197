import { isRecord } from '#platform/entities/merge_patch'
import { E_VALIDATION } from '#platform/errors'

type Nested = Record<string, unknown> & { custom?: Record<string, unknown> }

/**
 * Fields may come by path (`custom.hold_reason`), as a transition names them, or nested as records have them.
 * @throws E_VALIDATION
 */
export function nestedFields(fields: unknown): Nested | undefined {
  if (fields === undefined || fields === null) return undefined
  if (!isRecord(fields)) throw new E_VALIDATION().withDetails({ fields: ['must be an object'] })
  const { custom, ...columns } = fields
  const isPath = ([key]: [string, unknown]) => key.startsWith('custom.')
  const own = Object.entries(columns)
    .filter(isPath)
    .map(([key, value]) => [key.slice('custom.'.length), value])
  const rest = Object.fromEntries(Object.entries(columns).filter((entry) => !isPath(entry)))
  if (!own.length && custom === undefined) return rest
  return { ...rest, custom: { ...(isRecord(custom) ? custom : {}), ...Object.fromEntries(own) } }
}
