import { v7 } from 'uuid'
import { E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'
import { tenant } from '#platform/tenancy/tenant_scope'

type Entry = { partId: string; quantity: string; reference?: string | null }
export type Component = Entry & { isOptional?: boolean }
export type Spare = Entry & { note?: string | null }

/** What an assembly is made of. */
export const billOfMaterial = {
  of: (assemblyId: string) => told(COMPONENTS, assemblyId),

  /** The whole list at once. @throws E_VALIDATION for parts that are not there, twice in one place or made of the assembly */
  async replace(assemblyId: string, list: Component[], by: Actor) {
    // Two lists that put each into the other, saved at once: neither would see the ring.
    await tenant.lock('bills of material')
    await tenant.query('DELETE FROM part_components WHERE assembly_id = $1', [assemblyId])
    const options = list.map(({ isOptional }) => isOptional ?? false)
    await write(INSERT_COMPONENTS, [assemblyId, ...columns(list), options], list)
    const [ring] = await tenant.query<{ part: string }>(RING, [assemblyId])
    if (ring) throw refused([[0, `holds ${ring.part}, which is made of this part itself`]])
    tell('part', assemblyId, by)
  },
}

/** The parts that may be needed on a piece of equipment. */
export const spareParts = {
  of: (equipmentId: string) => told(SPARES, equipmentId),

  /** The whole list at once. @throws E_VALIDATION for parts that are not there, or twice in one place */
  async replace(equipmentId: string, list: Spare[], by: Actor) {
    await tenant.query('DELETE FROM equipment_parts WHERE equipment_id = $1', [equipmentId])
    const notes = list.map(({ note }) => note ?? null)
    await write(INSERT_SPARES, [equipmentId, ...columns(list), notes, by.id], list)
    tell('equipment', equipmentId, by)
  },
}

function columns(list: Entry[]) {
  return [
    list.map(() => v7()),
    list.map(({ partId }) => partId),
    list.map(({ quantity }) => quantity),
    list.map(({ reference }) => reference ?? null),
  ]
}

/** @throws E_VALIDATION */
async function write(sql: string, values: unknown[], list: Entry[]) {
  const places = list.map(({ partId, reference }) => `${partId} ${reference ?? ''}`)
  const twice = places.flatMap((place, at) => (places.indexOf(place) < at ? [at] : []))
  if (twice.length) throw refused(twice.map((at) => [at, 'is there twice in one place']))
  const written = await tenant.query<{ part_id: string }>(sql, values)
  const known = new Set(written.map(({ part_id: id }) => id))
  const missing = list.flatMap(({ partId }, at) => (known.has(partId) ? [] : [at]))
  if (missing.length)
    throw refused(missing.map((at) => [at, 'does not exist, or you may not see it']))
}

function refused(problems: [at: number, message: string][]) {
  return new E_VALIDATION().withDetails(
    Object.fromEntries(problems.map(([at, message]) => [`parts.${at}.part_id`, [message]]))
  )
}

async function told(sql: string, id: string) {
  const [{ data }] = await tenant.query<{ data: string }>(sql, [id])
  return data
}

function tell(entity: string, recordId: string, by: Actor) {
  journal([{ entity, recordId, action: 'parts_listed' }], by)
}

const LISTED = `'part_id', p.id, 'part', json_build_object('id', p.id, 'label', p.name || ' (' || p.part_number || ')'),
  'unit', p.unit, 'quantity', x.quantity::text, 'reference', x.reference, 'quantity_in_stock', quantity_in_stock(p)::text,
  'quantity_available', quantity_available(p)::text, 'stock_state', stock_state(p)`

const COMPONENTS = `
  SELECT coalesce(json_agg(json_build_object(${LISTED}, 'is_optional', x.is_optional)
    ORDER BY p.part_number, x.reference, x.id), '[]')::text AS data
  FROM part_components x JOIN parts p ON p.id = x.part_id AND p.deleted_at IS NULL WHERE x.assembly_id = $1`

const SPARES = `
  SELECT coalesce(json_agg(json_build_object(${LISTED}, 'note', x.note)
    ORDER BY p.part_number, x.reference, x.id), '[]')::text AS data
  FROM equipment_parts x JOIN parts p ON p.id = x.part_id AND p.deleted_at IS NULL WHERE x.equipment_id = $1`

const ASKED = `unnest($2::uuid[], $3::uuid[], $4::numeric[], $5::text[]`

const INSERT_COMPONENTS = `
  INSERT INTO part_components (id, assembly_id, part_id, quantity, reference, is_optional)
  SELECT a.id, $1, p.id, a.quantity, a.reference, a.is_optional
  FROM ${ASKED}, $6::boolean[]) AS a (id, part_id, quantity, reference, is_optional)
  JOIN parts p ON p.id = a.part_id AND p.deleted_at IS NULL AND p.id <> $1 RETURNING part_id`

const INSERT_SPARES = `
  INSERT INTO equipment_parts (id, equipment_id, part_id, quantity, reference, note, created_by)
  SELECT a.id, $1, p.id, a.quantity, a.reference, a.note, $7::uuid
  FROM ${ASKED}, $6::text[]) AS a (id, part_id, quantity, reference, note)
  JOIN parts p ON p.id = a.part_id AND p.deleted_at IS NULL RETURNING part_id`

const RING = `
  WITH RECURSIVE made AS (
    SELECT c.part_id, c.part_id AS first FROM part_components c WHERE c.assembly_id = $1
    UNION SELECT c.part_id, made.first FROM part_components c JOIN made ON c.assembly_id = made.part_id
  )
  SELECT p.part_number AS part FROM made JOIN parts p ON p.id = made.first WHERE made.part_id = $1 LIMIT 1`
