import type { Place } from '#models/import_row'

/** A facility that may be the one a row means. */
export type KnownPlace = Record<keyof Place, string | null> & { id: string; seen: boolean }

/** Where a row's place was found, or by path why it was not. */
export type FoundPlace = { id: string } | { id?: undefined; errors: Record<string, string[]> }

/** The one facility a row means, why none is, or undefined where none is there. */
export function judgedPlace(place: Place, known: KnownPlace[]): FoundPlace | undefined {
  const same = known.filter((one) => (place.code ? one.code === place.code : isSame(place, one)))
  const seen = same.filter((one) => one.seen)
  if (seen.length === 1) return { id: seen[0].id }
  if (seen.length > 1)
    return {
      errors: {
        [placePath(place)]: [
          `names ${seen.length} facilities: add a column with their code or address`,
        ],
      },
    }
  return place.code && same.length ? { errors: { 'facility.code': ['is taken'] } } : undefined
}

function isSame(place: Place, known: KnownPlace) {
  return Object.entries(place).every(
    ([key, value]) => lower(known[key as keyof Place] ?? '') === lower(value)
  )
}

/** A code names a place alone; else everything said of it does. */
export function placeKey(place: Place) {
  return place.code
    ? `code ${place.code}`
    : JSON.stringify(Object.entries(place).map(([key, value]) => [key, lower(value)]))
}

/** Under which a list of facilities is searched for it. */
export function placeIndex({ code, name = '' }: Place) {
  return code ? `code ${code}` : `name ${lower(name)}`
}

/** The column that is to blame. */
export function placePath(place: Place) {
  return place.code ? 'facility.code' : 'facility.name'
}

export function lower(text: string) {
  return text.toLowerCase()
}
