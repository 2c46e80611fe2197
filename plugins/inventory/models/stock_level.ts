import { v7 } from 'uuid'
import { reviewReorder } from '#plugins/inventory/models/reorder'
import { E_INSUFFICIENT_STOCK } from '#plugins/inventory/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

export type Place = { partId: string; locationId: string }

/** What a change of a level answers; amounts are decimals as text. */
type Changed = { watched: boolean }

/**
 * How much of a part is at a location. Nobody reads a level in order to write it: every change is one guarded
 * update, so that any number of clients leave an exact sum.
 */
export const stockLevel = {
  /**
   * Runs a statement that changes the level and answers `watched`; where there is no such level yet it is made first.
   * @throws E_INSUFFICIENT_STOCK when the guard in the statement lets it pass by
   */
  async change<Row extends Changed>(place: Place, sql: string, values: unknown[]): Promise<Row> {
    const attempt = async () => (await tenant.query<Row>(sql, values))[0]
    const changed = (await attempt()) ?? (await ensure(place).then(attempt))
    if (!changed) throw await insufficient(place)
    if (changed.watched) await reviewReorder(place)
    return changed
  },

  /** Sets some aside, or with a minus lets go of it. @throws E_INSUFFICIENT_STOCK */
  reserve(place: Place, quantity: string) {
    return stockLevel.change(place, RESERVE, [place.partId, place.locationId, quantity])
  },

  /** What was ordered and is to come here; with a minus what has come or will not. */
  order(place: Place, quantity: string) {
    return stockLevel.change(place, ORDER, [place.partId, place.locationId, quantity])
  },

  /** Locks the level, made if it is not there yet, and answers how far `counted` is from what is on hand. */
  async difference(place: Place, counted: string): Promise<string> {
    await ensure(place)
    const [{ difference }] = await tenant.query<{ difference: string }>(DIFFERENCE, [
      place.partId,
      place.locationId,
      counted,
    ])
    return difference
  },

  /**
   * Locks levels in their order, made if need be: two transfers the other way round would wait for each other. What they
   * point at comes first, as in `holdReferences`.
   */
  async lock(places: Place[]) {
    await tenant.query(HOLD_PARTS, [parts(places)])
    await tenant.query(HOLD_LOCATIONS, [locations(places)])
    const values = [places.map(() => v7()), parts(places), locations(places)]
    await tenant.query(ENSURE_ALL, values)
    await tenant.query(LOCK, values.slice(1))
  },
}

/** Somebody else may have made it a moment ago: whoever called asks once more in any case. */
function ensure({ partId, locationId }: Place) {
  return tenant.query(ENSURE, [v7(), partId, locationId])
}

async function insufficient({ partId, locationId }: Place) {
  const [{ part, location, ...stock }] = await tenant.query<Record<string, string>>(STOCK, [
    partId,
    locationId,
  ])
  return new E_INSUFFICIENT_STOCK(
    `Only ${stock.shown} ${stock.unit} of ${part} available at ${location}`
  ).withDetails({
    quantity: [`must be at most ${stock.shown}: more is not available`],
    available: stock.available,
    on_hand: stock.on_hand,
    reserved: stock.reserved,
  })
}

const parts = (places: Place[]) => places.map(({ partId }) => partId)
const locations = (places: Place[]) => places.map(({ locationId }) => locationId)

/** The first level of a part, or the one where it is at home, is watched by the part's own reorder level. */
const ENSURE_ALL = `
  INSERT INTO stock_levels (id, part_id, location_id, min)
  SELECT asked.id, p.id, asked.location_id,
    CASE WHEN coalesce(p.default_location_id = asked.location_id,
      NOT EXISTS (SELECT FROM stock_levels l WHERE l.part_id = p.id)) THEN p.reorder_level END
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS asked (id, part_id, location_id)
  JOIN parts p ON p.id = asked.part_id
  ORDER BY asked.part_id, asked.location_id
  ON CONFLICT (part_id, location_id) DO NOTHING`

const ENSURE = ENSURE_ALL.replace(
  'unnest($1::uuid[], $2::uuid[], $3::uuid[])',
  '(VALUES ($1::uuid, $2::uuid, $3::uuid))'
)

const HOLD_PARTS = 'SELECT id FROM parts WHERE id = ANY ($1::uuid[]) ORDER BY id FOR KEY SHARE'

const HOLD_LOCATIONS =
  'SELECT id FROM stock_locations WHERE id = ANY ($1::uuid[]) ORDER BY id FOR KEY SHARE'

const LOCK = `
  SELECT l.id FROM stock_levels l
  JOIN unnest($1::uuid[], $2::uuid[]) AS asked (part_id, location_id)
    ON asked.part_id = l.part_id AND asked.location_id = l.location_id
  ORDER BY l.part_id, l.location_id FOR UPDATE OF l`

const RESERVE = `
  UPDATE stock_levels AS l SET reserved = l.reserved + $3::numeric, row_version = l.row_version + 1, updated_at = now()
  FROM stock_locations AS place
  WHERE l.part_id = $1 AND l.location_id = $2 AND place.id = l.location_id
    AND ($3::numeric <= 0 OR place.allow_negative OR l.on_hand - l.reserved >= $3::numeric)
  RETURNING l.min IS NOT NULL AS watched`

const ORDER = `
  UPDATE stock_levels SET on_order = on_order + $3::numeric, row_version = row_version + 1, updated_at = now()
  WHERE part_id = $1 AND location_id = $2 RETURNING min IS NOT NULL AS watched`

const DIFFERENCE = `
  SELECT ($3::numeric - on_hand)::text AS difference FROM stock_levels
  WHERE part_id = $1 AND location_id = $2 FOR UPDATE`

const STOCK = `
  SELECT l.on_hand::text, l.reserved::text, (l.on_hand - l.reserved)::text AS available,
    trim_scale(greatest(l.on_hand - l.reserved, 0))::text AS shown, p.unit, p.part_number AS part, s.full_name AS location
  FROM stock_levels l JOIN parts p ON p.id = l.part_id JOIN stock_locations s ON s.id = l.location_id
  WHERE l.part_id = $1 AND l.location_id = $2`
