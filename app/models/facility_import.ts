import { BETWEEN, FacilityRecords } from '#models/facility_import_records'
import type { ImportNoun } from '#models/import_noun'

/** The names of a place and of all it stands in, from the top: `North / Tower A / Floor 2`. */
const FULL_NAME = `(SELECT string_agg(p.name, '${BETWEEN}' ORDER BY length(p.path)) FROM facilities p
  WHERE p.id = ANY(string_to_array(rtrim(e.path, '/'), '/')::uuid[]))`

/**
 * Places from a file: a row is found again by its code, else by its name and what it stands in. Parents are
 * named by id, by name or by all their names; those that the file itself makes must come before what they hold.
 */
export const facilityImport: ImportNoun = {
  name: 'facilities',
  entity: 'facility',
  key: 'name',
  keyed: true,
  placed: false,
  own: [],
  references: [
    {
      path: 'parent.path',
      field: 'parent_id',
      title: { en: 'Stands in: all names', de: 'Steht in: alle Namen' },
      names: ['path', 'parent path', 'location path', 'pfad'],
      source: { table: 'facilities', name: FULL_NAME, noun: 'facilities' },
    },
    {
      path: 'parent.name',
      field: 'parent_id',
      title: { en: 'Stands in: name', de: 'Steht in: Name' },
      names: ['parent', 'parent name', 'part of', 'stands in', 'steht in'],
      source: { table: 'facilities', name: 'e.name', noun: 'facilities' },
    },
  ],
  synonyms: {
    zip_code: ['zip', 'postal code', 'postcode'],
    address: ['street'],
    name: ['facility', 'location', 'site', 'building'],
  },
  noise: ['facility', 'location'],
  example: { 'name': 'Tower A', 'facility_type': 'building', 'parent.path': 'North' },
  open: async (by) => new FacilityRecords(by),
}
