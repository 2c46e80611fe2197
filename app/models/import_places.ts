import { v7 } from 'uuid'
import { refusalsOf } from '#models/import_draft'
import type { ImportRow, Place } from '#models/import_row'
import {
  judgedPlace,
  lower,
  placeIndex,
  placeKey,
  placePath,
  type FoundPlace,
  type KnownPlace,
} from '#models/place_match'
import { visibleTo } from '#models/relation_source'
import type { Entity } from '#platform/entities/entity'
import { runCompiled } from '#platform/entities/query/run_compiled'
import type { EntityRecord } from '#platform/entities/record_rules'
import { recordChanges } from '#platform/entities/record_changes'
import type { Actor } from '#platform/events/actor'
import type { JournalEntry } from '#platform/events/journal'
import { tenant } from '#platform/tenancy/tenant_scope'

type PlaceOptions = { entity: Entity; by: Actor; create: boolean; dryRun: boolean }

/**
 * The facilities the rows of a batch stand in: found by their code, else by everything the file says of them,
 * whatever its upper and lower case; made once where they are missing and may be made.
 */
export class ImportPlaces {
  private found = new Map<string, FoundPlace>()
  /** What would have to be made, by id. */
  private planned = new Map<string, { key: string; row: EntityRecord }>()

  /** @param imagined places a dry run would have made, over all its batches */
  constructor(
    private options: PlaceOptions,
    private imagined: Map<string, string>
  ) {}

  /** A few statements for any number of rows. */
  async resolve(rows: ImportRow[]) {
    const wanted = new Map(
      rows.flatMap(({ place }) =>
        place && Object.keys(place).length ? [[placeKey(place), place]] : []
      )
    )
    const missing = await this.lookUp(wanted)
    if (!missing.size || !this.options.create) return
    // Two imports at once must not both make a place.
    await tenant.lock('facilities.import')
    for (const [key, place] of await this.lookUp(missing)) this.plan(key, place)
  }

  /** Makes those of the planned places that `ids` names: no place comes of a refused row alone. @returns entries for the journal */
  async make(ids: Set<unknown>): Promise<JournalEntry[]> {
    const needed = [...this.planned].filter(([id]) => ids.has(id)).map(([, plan]) => plan)
    const rows = needed.map(({ row }) => row)
    if (this.options.dryRun)
      for (const { key, row } of needed) this.imagined.set(key, row.id as string)
    else if (rows.length) await tenant.query(INSERT, [JSON.stringify(rows)])
    return rows.map((row) => ({
      entity: 'facility',
      recordId: row.id as string,
      action: 'created',
      changes: recordChanges({}, row),
    }))
  }

  /** Undefined where the row names no place. */
  of({ place }: ImportRow): FoundPlace | undefined {
    return place && Object.keys(place).length ? this.found.get(placeKey(place)) : undefined
  }

  /** @returns the places that are not there */
  private async lookUp(wanted: Map<string, Place>) {
    const known = await this.read([...wanted.values()])
    const missing = new Map<string, Place>()
    for (const [key, place] of wanted) {
      const imagined = this.imagined.get(key)
      const answer = imagined
        ? { id: imagined }
        : judgedPlace(place, known.get(placeIndex(place)) ?? [])
      this.found.set(
        key,
        answer ?? {
          errors: {
            [placePath(place)]: [
              'does not exist: create it first, or let the import create facilities',
            ],
          },
        }
      )
      if (!answer) missing.set(key, place)
    }
    return missing
  }

  private async read(places: Place[]) {
    if (!places.length) return new Map<string, KnownPlace[]>()
    const codes = places.flatMap(({ code }) => code ?? [])
    const names = places.flatMap(({ code, name }) => (code || !name ? [] : lower(name)))
    const { sql, bindings } = visibleTo(this.options.by, 'facilities')
    const known = await runCompiled<KnownPlace>({
      sql: KNOWN.replace('$scope', sql),
      bindings: [...bindings, codes, names],
    })
    const indexed = new Map<string, KnownPlace[]>()
    for (const one of known) {
      for (const at of [`code ${one.code}`, `name ${lower(one.name!)}`])
        indexed.set(at, [...(indexed.get(at) ?? []), one])
    }
    return indexed
  }

  private plan(key: string, place: Place) {
    const { entity, by } = this.options
    try {
      const { columns, custom } = entity.validate(place, { mode: 'create', viewer: by.viewer })
      const id = v7()
      const record = { id, ...columns, custom }
      const row = {
        ...record,
        path: `${id}/`,
        search_text: entity.searchText(record),
        row_version: 1,
        created_by: by.id,
      }
      this.planned.set(id, { key, row })
      this.found.set(key, { id })
    } catch (error) {
      const errors = Object.entries(refusalsOf(error)).map(([path, texts]) => [
        `facility.${path}`,
        texts,
      ])
      this.found.set(key, { errors: Object.fromEntries(errors) })
    }
  }
}

const KNOWN = `
  SELECT e.id, e.name, e.code, e.address, e.city, e.state, e.zip_code, ($scope) AS seen FROM facilities e
  WHERE e.deleted_at IS NULL AND (e.code = ANY(?::text[]) OR lower(e.name) = ANY(?::text[]))
  FOR SHARE OF e`

const INSERT = `
  INSERT INTO facilities (id, path, name, facility_type, code, address, city, state, zip_code, country, custom, search_text, row_version, created_by)
  SELECT id, path, name, facility_type, code, address, city, state, zip_code, country, custom, search_text, row_version, created_by
  FROM jsonb_populate_recordset(NULL::facilities, $1::jsonb)`
