import type { ImportNoun } from '#models/import_noun'
import { PLACE, PLACE_KEYS, PLACE_SYNONYMS } from '#models/place_columns'
import type { ColumnTarget } from '#platform/csv/suggest_columns'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { titleText } from '#platform/definitions/title_text'
import type { Entity } from '#platform/entities/entity'
import { Field } from '#platform/entities/field'
import { fieldView } from '#platform/entities/field_view'
import type { Viewer } from '#platform/entities/viewer'
import { E_VALIDATION } from '#platform/errors'

/** The fields of a noun, and of what its records point at, that columns of a file may go to. */
export class ImportTargets {
  /** What is no field people set: names of other records, and what the noun judges itself. */
  private named: Map<string, Field>

  readonly entity: Entity
  readonly place: Entity
  private viewer?: Viewer

  private constructor(
    readonly noun: ImportNoun,
    { entity, place, viewer }: { entity: Entity; place: Entity; viewer?: Viewer }
  ) {
    this.entity = entity
    this.place = place
    this.viewer = viewer
    const open = noun.references.filter(
      ({ field }) => entity.field(field)?.updatableBy(viewer) ?? true
    )
    const named = [...noun.own, ...open]
    this.named = new Map(
      named.map(({ path, title }) => {
        const schema = { type: 'string', title } as const
        return [path, new Field(schema, { key: path, custom: false, required: false })]
      })
    )
  }

  /** @param type a published equipment type that holds for the whole file. @throws E_VALIDATION for an unknown one */
  static async of(
    noun: ImportNoun,
    { type = null, viewer }: { type?: string | null; viewer?: Viewer } = {}
  ) {
    const all = await definitionRegistry.entity(noun.entity)
    const entity = type ? all.forVariant(type) : all
    if (!entity)
      throw new E_VALIDATION().withDetails({
        equipment_type: ['is not a published equipment type'],
      })
    const place = await definitionRegistry.entity('facility')
    return new ImportTargets(noun, { entity, place, viewer })
  }

  isNamed(path: string) {
    return this.named.has(path)
  }

  find(path: string): Field | undefined {
    if (this.named.has(path)) return this.named.get(path)
    const field = this.isPlace(path)
      ? this.placeField(path.slice(PLACE.length))
      : this.entity.field(path)
    return field?.viewableBy(this.viewer) && field.type.surfaces.csv_import === 'supported'
      ? field
      : undefined
  }

  /** What a column may be called to go there by itself. Read-only fields take none: the file cannot set them. */
  suggestible(locale: string): ColumnTarget[] {
    return this.paths.map(([path, field]) => {
      const titles = this.byName(path) === path ? titlesOf(field, locale) : []
      const own =
        this.isPlace(path) || this.isNamed(path)
          ? [path, path.replace('.', ' ')]
          : [path, field.key, ...titles]
      return { path, names: [...own, ...this.placeTitles(path, locale), ...this.synonyms(path)] }
    })
  }

  /** What a file for this entity may tell. Places go by name: people do not know their ids. */
  get columns(): string[] {
    const { references } = this.noun
    const others = references.filter(
      ({ path, field }) => references.find((one) => one.field === field)?.path !== path
    )
    const left = new Set(others.map(({ path }) => path))
    return this.paths
      .map(([path]) => this.byName(path))
      .filter((path) => !this.isPlace(path) || path === `${PLACE}name`)
      .filter((path, index, all) => !left.has(path) && all.indexOf(path) === index)
  }

  /** The entity as the mapping page draws it: the parts of a place stand among its fields. */
  view(locale: string) {
    const view = this.entity.view(locale, this.viewer)
    const { title } = this.place.view(locale, this.viewer)
    const keys = this.noun.placed ? PLACE_KEYS : []
    const places = keys.map((key) => {
      const field = fieldView(this.place.field(key)!, locale)
      return { ...field, path: PLACE + key, required: false, title: `${title}: ${field.title}` }
    })
    const named = [...this.named].map(([path, field]) => ({ ...fieldView(field, locale), path }))
    const own = view.fields.filter(({ path }) => !this.named.has(path))
    return { ...view, fields: [...own, ...named, ...places] }
  }

  /** Whether a path tells of the place a record stands in. */
  isPlace(path: string) {
    return this.noun.placed && path.startsWith(PLACE)
  }

  /** A column called as the field that points at a place holds names: people do not know ids. */
  private placeTitles(path: string, locale: string) {
    const field = path === `${PLACE}name` && this.noun.placed && this.entity.field('facility_id')
    return field ? titlesOf(field, locale) : []
  }

  /** What points at a record goes by its name in a template. */
  private byName(path: string) {
    if (path === 'facility_id' && this.noun.placed) return `${PLACE}name`
    return this.noun.references.find(({ field }) => field === path)?.path ?? path
  }

  private synonyms(path: string) {
    const named = [...this.noun.own, ...this.noun.references].find((one) => one.path === path)
    const places = this.noun.placed ? PLACE_SYNONYMS[path] : undefined
    return [...(named?.names ?? []), ...(this.noun.synonyms[path] ?? []), ...(places ?? [])]
  }

  private get paths(): [string, Field][] {
    const own = this.entity.fields.map((field) => field.path)
    const places = this.noun.placed ? PLACE_KEYS.map((key) => PLACE + key) : []
    const all = new Set([...this.named.keys(), ...own, ...places])
    return [...all].flatMap((path) => {
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

function titlesOf({ schema, key }: Field, locale: string) {
  return [...new Set(['en', locale])].map((language) => titleText(schema.title, language, key))
}
