import type { Principal } from '#models/principal'
import { visibility } from '#models/visibility'
import { isDateTime, isUuid } from '#platform/entities/formats'
import { invalidQuery } from '#platform/entities/query/invalid_query'
import {
  personSql,
  plainList,
  utcText,
  type PlainSource,
} from '#platform/entities/query/plain_list'
import type { Predicate } from '#platform/entities/query/predicate'
import { runCompiled } from '#platform/entities/query/run_compiled'

const SELECT = `d.id, d.equipment_id, d.state, d.cause, d.reason, d.reason_code, d.task_id, d.created_by,
  ${utcText('d.starts_at')} AS starts_at, ${utcText('d.expected_until')} AS expected_until, ${utcText('d.ends_at')} AS ends_at,
  ${utcText('d.created_at')} AS created_at, ${utcText('d.updated_at')} AS updated_at, ${personSql('d.created_by')} AS created_by_user`

const FROM = 'downtime_events d JOIN equipment e ON e.id = d.equipment_id'

type Check = (value: string) => boolean
const isOneOf =
  (...words: string[]): Check =>
  (value) =>
    words.includes(value)

const FILTERS: Record<string, { sql: string; check: Check }> = {
  id: { sql: 'd.id = ?::uuid', check: isUuid },
  equipment_id: { sql: 'd.equipment_id = ?::uuid', check: isUuid },
  task_id: { sql: 'd.task_id = ?::uuid', check: isUuid },
  state: { sql: 'd.state = ?', check: isOneOf('degraded', 'down') },
  cause: { sql: 'd.cause = ?', check: isOneOf('planned', 'failure', 'environment', 'operator') },
  open: { sql: '(d.ends_at IS NULL) = ?::boolean', check: isOneOf('true', 'false') },
  from: { sql: 'coalesce(d.ends_at, now()) >= ?::timestamptz', check: isDateTime },
  to: { sql: 'd.starts_at < ?::timestamptz', check: isDateTime },
}

/** The downtime of the equipment somebody may see. */
export class DowntimeLog {
  constructor(private principal: Principal) {}

  /** Newest first. Events may overlap; `seconds` counts an equipment's overlapping ones once. */
  async list(query: Record<string, unknown>) {
    const source = this.source(query)
    const page = await plainList(source, query)
    const [{ seconds }] = await runCompiled<{ seconds: number }>({
      sql: mergedSql(source.where),
      bindings: [...source.bindings],
    })
    return { ...page, seconds }
  }

  /** One event as JSON text, or null. */
  async find(id: string): Promise<string | null> {
    const { data } = await plainList(this.source({ id }), {})
    return data === '[]' ? null : data.slice(1, -1)
  }

  private source(query: Record<string, unknown>): PlainSource {
    const parts = [visibility(this.principal, 'view', 'equipment'), ...filters(query)]
    return {
      select: SELECT,
      from: FROM,
      where: ['e.deleted_at IS NULL', ...parts.map(({ sql }) => sql)].join(' AND '),
      bindings: parts.flatMap(({ bindings }) => bindings),
      order: 'd.starts_at DESC, d.id DESC',
    }
  }
}

function filters(query: Record<string, unknown>): Predicate[] {
  const asked = Object.entries(query).filter(([name]) => !['page', 'page_size'].includes(name))
  return asked.map(([name, value]) => {
    const filter = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined
    if (!filter) throw invalidQuery(name, `Lists cannot be filtered by "${name}"`)
    if (typeof value !== 'string' || !filter.check(value))
      throw invalidQuery(name, `${name} has a value that cannot be`)
    return { sql: filter.sql, bindings: [value] }
  })
}

/** Overlapping intervals are united before they are counted; a planned one yet to come counts nothing. */
function mergedSql(where: string) {
  return `
    SELECT coalesce(sum(extract(epoch FROM upper(part) - lower(part))), 0)::float AS seconds
    FROM (
      SELECT range_agg(tstzrange(d.starts_at, coalesce(d.ends_at, now()))) AS parts
      FROM ${FROM} WHERE ${where} AND d.starts_at <= now() GROUP BY d.equipment_id
    ) merged, unnest(parts) AS part`
}
