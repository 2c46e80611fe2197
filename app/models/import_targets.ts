import type { ColumnTarget } from '#platform/csv/suggest_columns'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { titleText } from '#platform/definitions/title_text'
import type { Entity } from '#platform/entities/entity'
import type { Field } from '#platform/entities/field'
import { fieldView } from '#platform/entities/field_view'
import type { Viewer } from '#platform/entities/viewer'
import { E_VALIDATION } from '#platform/errors'

/** What a file may say of the place a piece of equipment stands in: it is found by this, or made of it. */
export const PLACE_KEYS = ['name', 'code', 'address', 'city', 'state', 'zip_code'] as const
export type PlaceKey = (typeof PLACE_KEYS)[number]

const PLACE = 'facility.'

/** What such columns are called beside their titles. */
const SYNONYMS: Record<string, string[]> = {
  'facility.name': ['facility', 'location', 'location name', 'site', 'building', 'building name'],
  'facility.address': ['address', 'location address', 'site address', 'street'],
  'facility.zip_code': ['zip', 'postal code', 'postcode'],
  'equipment_number': ['asset number', 'asset id', 'equipment id', 'unit number'],
  'serial_number': ['serial', 'serial no'],
  'registration_number': ['registration', 'registration no', 'license number'],
}

/** The fields of equipment, and of the place it stands in, that columns of a file may go to. */
export class ImportTargets {
  private constructor(
    readonly entity: Entity,
    readonly place: Entity,
    private viewer?: Viewer
  ) {}

  /** @param type a published equipment type that holds for the whole file. @throws E_VALIDATION for an unknown one */
  static async of(type: string | null, viewer?: Viewer) {
    const all = await definitionRegistry.entity('equipment')
    const entity = type ? all.forVariant(type) : all
    if (!entity)
      throw new E_VALIDATION().withDetails({
        equipment_type: ['is not a published equipment type'],
      })
    return new ImportTargets(entity, await definitionRegistry.entity('facility'), viewer)
  }

  find(path: string): Field | undefined {
    const field = path.startsWith(PLACE)
      ? this.placeField(path.slice(PLACE.length))
      : this.entity.field(path)
    return field?.viewableBy(this.viewer) && field.type.surfaces.csv_import === 'supported'
      ? field
      : undefined
  }

  /** What a column may be called to go there by itself. Read-only fields take none: the file cannot set them. */
  suggestible(locale: string): ColumnTarget[] {
    return this.paths.map(([path, field]) => {
      const titles = [...new Set(['en', locale])].map((language) =>
        titleText(field.schema.title, language, field.key)
      )
      const own = path.startsWith(PLACE)
        ? [path, path.replace('.', ' ')]
        : [path, field.key, ...titles]
      return { path, names: [...own, ...(SYNONYMS[path] ?? [])] }
    })
  }

  /** What a file for this entity may tell. Places go by name: people do not know their ids. */
  get columns(): string[] {
    return this.paths
      .map(([path]) => (path === 'facility_id' ? `${PLACE}name` : path))
      .filter((path) => !placeKeyOf(path) || path === `${PLACE}name`)
      .filter((path, index, all) => all.indexOf(path) === index)
  }

  /** The entity as the mapping page draws it: the parts of a place stand among its fields. */
  view(locale: string) {
    const view = this.entity.view(locale, this.viewer)
    const { title } = this.place.view(locale, this.viewer)
    const places = PLACE_KEYS.map((key) => {
      const field = fieldView(this.placeField(key)!, locale)
      return { ...field, path: PLACE + key, required: false, title: `${title}: ${field.title}` }
    })
    return { ...view, fields: [...view.fields, ...places] }
  }

  private get paths(): [string, Field][] {
    const own = this.entity.fields.map((field) => field.path)
    return [...own, ...PLACE_KEYS.map((key) => PLACE + key)].flatMap((path) => {
      const field = this.find(path)
      return field && !field.readOnly && field.updatableBy(this.viewer)
        ? [[path, field] as [string, Field]]
        : []
    })
  }

  private placeField(key: string) {
    return (PLACE_KEYS as readonly string[]).includes(key) ? this.place.field(key) : undefined
  }
}

/** `facility.city` → `city`; undefined for a field of the equipment itself. */
export function placeKeyOf(path: string): PlaceKey | undefined {
  return path.startsWith(PLACE) ? (path.slice(PLACE.length) as PlaceKey) : undefined
}
