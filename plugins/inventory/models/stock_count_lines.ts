import { v7 } from 'uuid'
import { E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

type Count = { id: string; locationId: string }
type Variance = { part_id: string; variance: string }

/** What is to be counted, and what was found. Quantities are decimals as text. */
export class CountLines {
  constructor(private count: Count) {}

  /** @throws E_VALIDATION for parts that are not there */
  async choose(partIds?: string[]) {
    const chosen = [...new Set(partIds ?? (await this.all()))]
    const values = [this.count.id, chosen, chosen.map(() => v7())]
    const known = await tenant.query(CHOSEN, values)
    if (partIds && known.length < chosen.length)
      throw new E_VALIDATION().withDetails({ part_ids: ['name a part that does not exist'] })
  }

  /** @throws E_VALIDATION for parts that are not there */
  async record(found: { partId: string; counted: string }[], by: Actor) {
    const { id, locationId } = this.count
    const partIds = found.map(({ partId }) => partId)
    const counted = found.map((line) => line.counted)
    const ids = found.map(() => v7())
    const known = await tenant.query(COUNTED, [id, partIds, counted, ids, by.id, locationId])
    if (known.length < new Set(partIds).size)
      throw new E_VALIDATION().withDetails({ lines: ['name a part that does not exist'] })
  }

  async missing(): Promise<number> {
    return (await tenant.query(MISSING, [this.count.id])).length
  }

  variances() {
    return tenant.query<Variance>(VARIANCES, [this.count.id])
  }

  forgetVariances() {
    return tenant.query(FORGET, [this.count.id])
  }

  async isCountedBy(userId: string) {
    return (await tenant.query(COUNTED_BY, [this.count.id, userId])).length > 0
  }

  private async all() {
    const levels = await tenant.query<{ part_id: string }>(ALL, [this.count.locationId])
    return levels.map(({ part_id: id }) => id)
  }
}

const ALL = 'SELECT part_id FROM stock_levels WHERE location_id = $1'

const CHOSEN = `
  INSERT INTO stock_count_lines (id, count_id, part_id)
  SELECT asked.id, $1, p.id FROM unnest($2::uuid[], $3::uuid[]) AS asked (part_id, id)
  JOIN parts p ON p.id = asked.part_id AND p.deleted_at IS NULL RETURNING id`

const COUNTED = `
  INSERT INTO stock_count_lines AS n (id, count_id, part_id, counted, expected, counted_by, counted_at)
  SELECT DISTINCT ON (p.id) asked.id, $1::uuid, p.id, asked.counted, coalesce(l.on_hand, 0), $5::uuid, now()
  FROM unnest($2::uuid[], $3::numeric[], $4::uuid[]) AS asked (part_id, counted, id)
  JOIN parts p ON p.id = asked.part_id AND p.deleted_at IS NULL
  LEFT JOIN stock_levels l ON l.part_id = p.id AND l.location_id = $6::uuid
  ORDER BY p.id, asked.id DESC
  ON CONFLICT (count_id, part_id) DO UPDATE SET counted = excluded.counted, expected = excluded.expected,
    counted_by = excluded.counted_by, counted_at = excluded.counted_at
  RETURNING n.id`

const MISSING = 'SELECT FROM stock_count_lines WHERE count_id = $1 AND counted IS NULL'

const VARIANCES = `
  SELECT part_id, (counted - expected)::text AS variance FROM stock_count_lines
  WHERE count_id = $1 AND counted <> expected ORDER BY part_id`

const FORGET = `
  UPDATE stock_count_lines SET counted = NULL, expected = NULL, counted_by = NULL, counted_at = NULL
  WHERE count_id = $1 AND counted <> expected`

const COUNTED_BY = 'SELECT FROM stock_count_lines WHERE count_id = $1 AND counted_by = $2 LIMIT 1'
