import { tenant } from '#platform/tenancy/tenant_scope'

/** Rows below which a sequential scan is as good as an index, and cheaper to keep. */
export const WORTH_AN_INDEX = 20_000

/** Rows of a table: counted up to the threshold, and past it as the last ANALYZE estimated them. */
export async function tableSize(table: string): Promise<number> {
  const [{ rows }] = await tenant.query<{ rows: number }>(
    `SELECT greatest(reltuples, (SELECT count(*) FROM (SELECT FROM "${table}" LIMIT ${WORTH_AN_INDEX + 1}) AS first))::int AS rows
    FROM pg_catalog.pg_class WHERE oid = '"${table}"'::regclass`
  )
  return rows
}
