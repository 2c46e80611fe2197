import { SURFACES, type Surfaces } from '#platform/entities/field_types/field_type'

/** Supported everywhere, but for the reasons given. */
export function surfaces(reasons: Partial<Surfaces> = {}): Surfaces {
  const supported = Object.fromEntries(SURFACES.map((surface) => [surface, 'supported']))
  return { ...(supported as Surfaces), ...reasons }
}

export const NOT_TEXT = 'Search looks through text: use a filter'
export const NO_ORDER = 'These values have no order people would expect'
export const UPLOADED = 'Files are uploaded, not typed'
