/** What a file may say of the place a piece of equipment stands in: it is found by this, or made of it. */
export const PLACE_KEYS = ['name', 'code', 'address', 'city', 'state', 'zip_code'] as const
export type PlaceKey = (typeof PLACE_KEYS)[number]

export const PLACE = 'facility.'

/** What columns that tell of a place are called beside their titles. */
export const PLACE_SYNONYMS: Record<string, string[]> = {
  'facility.name': ['facility', 'location', 'location name', 'site', 'building', 'building name'],
  'facility.address': ['address', 'location address', 'site address', 'street'],
  'facility.zip_code': ['zip', 'postal code', 'postcode'],
}

/** `facility.city` → `city`; undefined for a field of the equipment itself. */
export function placeKeyOf(path: string): PlaceKey | undefined {
  return path.startsWith(PLACE) ? (path.slice(PLACE.length) as PlaceKey) : undefined
}
