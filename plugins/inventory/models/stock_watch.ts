import { v7 } from 'uuid'
import { reviewReorder } from '#plugins/inventory/models/reorder'
import type { Place } from '#plugins/inventory/models/stock_level'
import { holdReferences } from '#plugins/inventory/models/stock_references'
import { E_CONFLICT, E_NOT_FOUND, E_PRECONDITION_FAILED, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'
import { tenant } from '#platform/tenancy/tenant_scope'

type Limits = { min?: string | null; max?: string | null; leadDays?: number | null }
type Row = {
  part_id: string
  location_id: string
  min: string | null
  max: string | null
  lead_days: number | null
  row_version: number
}

/** When a level is short, and how far it is filled up then. */
export class StockWatch {
  private row?: Row

  constructor(readonly id: string) {}

  /** @throws E_CONFLICT where the part is kept there already, E_VALIDATION for what is not there */
  static async begin(place: Place) {
    await holdReferences(place)
    const id = v7()
    const made = await tenant.query(BEGIN, [id, place.partId, place.locationId])
    if (!made.length) throw new E_CONFLICT('This part is kept at this location already')
    const watch = new StockWatch(id)
    await watch.lock()
    return watch
  }

  /** @throws E_NOT_FOUND */
  async etag() {
    const { row_version: version } = await this.read()
    return `"${version}-${this.id.slice(-8)}"`
  }

  /** @throws E_NOT_FOUND, E_PRECONDITION_FAILED */
  async lock(ifMatch?: string) {
    this.row = await this.read('FOR UPDATE')
    if (ifMatch && ifMatch !== '*' && ifMatch !== (await this.etag()))
      throw new E_PRECONDITION_FAILED()
    return this.row
  }

  /** What is not named stays as it is. @throws E_VALIDATION for less at most than at least */
  async set(limits: Limits, by: Actor) {
    const { part_id: partId, location_id: locationId, ...before } = this.row!
    const { min = before.min, max = before.max, leadDays = before.lead_days } = limits
    const [{ fits }] = await tenant.query<{ fits: boolean }>(FITS, [min, max])
    if (!fits) throw new E_VALIDATION().withDetails({ max: ['must not be less than min'] })
    await tenant.query(SET, [this.id, min, max, leadDays])
    await reviewReorder({ partId, locationId })
    const changes = { min: [before.min, min], max: [before.max, max] } as const
    journal(
      [
        {
          entity: 'stock_level',
          recordId: this.id,
          action: 'updated',
          changes: { min: [...changes.min], max: [...changes.max] },
        },
      ],
      by
    )
  }

  private async read(lock = '') {
    const [row] = await tenant.query<Row>(`${READ} ${lock}`, [this.id])
    if (!row) throw new E_NOT_FOUND()
    return row
  }
}

const BEGIN = `
  INSERT INTO stock_levels (id, part_id, location_id) VALUES ($1, $2, $3)
  ON CONFLICT (part_id, location_id) DO NOTHING RETURNING id`

const READ = `
  SELECT part_id, location_id, min::text, max::text, lead_days, row_version FROM stock_levels WHERE id = $1`

const FITS = 'SELECT coalesce($2::numeric >= coalesce($1::numeric, 0), true) AS fits'

const SET = `
  UPDATE stock_levels SET min = $2::numeric, max = $3::numeric, lead_days = $4::int,
    row_version = row_version + 1, updated_at = now() WHERE id = $1`
