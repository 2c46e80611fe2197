import { placeOf, type Place } from '#models/record_place'
import type { EntityReader } from '#platform/entities/entity_reader'
import { identifier, keyLiteral } from '#platform/entities/query/identifier'
import { invalidQuery } from '#platform/entities/query/invalid_query'
import { labelParts } from '#platform/entities/label_template'
import { fieldExpression, keyText } from '#platform/entities/query/expression'
import { runCompiled } from '#platform/entities/query/run_compiled'
import type { CompiledQuery, Predicate } from '#platform/entities/query/predicate'

/** Points of one answer: more would be no map. */
export const MAX_POINTS = 2_000

/** Of records that stand in places: the place, and how many of them stand there or below. */
type Row = {
  id: string
  latitude: number
  longitude: number
  count: number
  label: string | null
  parts: (string | null)[] | null
}
type Asked = { place: string; box?: string }

/** Where the records of a list stand, in one statement. @throws E_INVALID_QUERY */
export async function recordPoints(
  records: EntityReader,
  { place: path, box }: Asked,
  query: Record<string, unknown>
) {
  const place = placeOf(records, path)
  if (!place) throw invalidQuery('place', `"${path}" is no place a map could show`)
  const matching = records.matching(query)
  const source = place.kind === 'facility' ? inFacilities(records, place) : own(records, place)
  const inside = box === undefined ? undefined : boxOf(box)
  const rows = await runCompiled<Row>(compiled(source, matching, inside))
  const points = rows.slice(0, MAX_POINTS).map(({ parts, label, ...row }) => ({
    ...row,
    label: label ?? labelFrom(records, parts ?? []),
  }))
  return {
    points,
    more: rows.length > MAX_POINTS,
    most: MAX_POINTS,
    of: place.kind === 'facility' ? 'facility' : 'record',
  }
}

function compiled(source: string, matching: CompiledQuery, inside?: Predicate): CompiledQuery {
  return {
    sql:
      `with found as (${matching.sql}), points as (${source}) select p.* from points p ` +
      `where p.latitude is not null and p.longitude is not null ${inside ? `and ${inside.sql}` : ''} ` +
      `order by p.count desc, p.id limit ${MAX_POINTS + 1}`,
    bindings: [...matching.bindings, ...(inside?.bindings ?? [])],
  }
}

function own(records: EntityReader, { kind, field }: Place) {
  const texts = labelFields(records).map((one) => keyText(one))
  const [latitude, longitude] =
    kind === 'own'
      ? ['e.latitude', 'e.longitude']
      : ['lat', 'lon'].map((axis) => coordinate(field.key, axis))
  return (
    `select e.id, (${latitude})::float8 as latitude, (${longitude})::float8 as longitude, 1 as count, ` +
    `null::text as label, json_build_array(${texts.join(', ')}) as parts ` +
    `from ${identifier(records.entity.table)} e join found on found.id = e.id`
  )
}

/** A value that is no number is no place. */
function coordinate(key: string, axis: string) {
  const value = `e.custom->${keyLiteral(key)}->'${axis}'`
  return `case when jsonb_typeof(${value}) = 'number' then (${value})::numeric end`
}

/** Rooms and floors stand where the nearest place above them does that has coordinates. */
function inFacilities({ entity }: EntityReader, { field }: Place) {
  return (
    `select at.id, at.latitude::float8 as latitude, at.longitude::float8 as longitude, sum(held.count)::int as count, ` +
    `at.name as label, null::json as parts from (select ${fieldExpression(field)}::uuid as id, count(*) as count ` +
    `from ${identifier(entity.table)} e join found on found.id = e.id group by 1) held ` +
    `join facilities here on here.id = held.id cross join lateral (select f.id, f.name, f.latitude, f.longitude from facilities f ` +
    `where f.id = any(string_to_array(trim(trailing '/' from here.path), '/')::uuid[]) and f.latitude is not null ` +
    `and f.longitude is not null and f.deleted_at is null order by length(f.path) desc limit 1) at group by at.id, at.name, at.latitude, at.longitude`
  )
}

function labelFields({ entity }: EntityReader) {
  return labelParts(entity.label).flatMap((part) =>
    'path' in part ? (entity.field(part.path) ?? []) : []
  )
}

function labelFrom(records: EntityReader, texts: (string | null)[]) {
  const fields = labelFields(records)
  const values = (isCustom: boolean) =>
    fields.flatMap((field, at) => (field.custom === isCustom ? [[field.key, texts[at]]] : []))
  const custom = Object.fromEntries(values(true)) as Record<string, unknown>
  return records.entity.recordLabel({ ...Object.fromEntries(values(false)), custom })
}

/** `west,south,east,north` in degrees; one that reaches over the date line has its west east of its east. */
function boxOf(text: string): Predicate {
  const box = text.split(',').map(Number)
  if (box.length !== 4 || box.some((degrees) => !Number.isFinite(degrees)))
    throw invalidQuery('box', 'box must be west,south,east,north in degrees')
  const [west, south, east, north] = box
  const between = west <= east ? 'between ? and ?' : 'not between ? and ?'
  const across = west <= east ? [west, east] : [east, west]
  return {
    sql: `p.latitude between ? and ? and p.longitude ${between}`,
    bindings: [south, north, ...across],
  }
}
