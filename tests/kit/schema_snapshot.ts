import type { Client } from 'pg'
import { asMigrator } from '#platform/tenancy/as_migrator'
import type { InstalledPlugin } from '#platform/plugins/plugin'
import { pluginMigrations, pluginRemovals } from '#platform/plugins/plugin_migrations'
import { pluginRegistry } from '#platform/plugins/plugin_registry'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import type { TenantMigration } from '#platform/tenancy/tenant_migrations'

/**
 * What the tables of a plugin leave behind in the schema of a company when its migrations are run up and down again,
 * and whether they can be run up once more. The company's ledger is not touched: give one of its own.
 */
export function leftBehind(plugin: InstalledPlugin, owner: TenantIdentity): Promise<string[]> {
  return asMigrator(async (client) => {
    await client.query(`SET search_path = "${owner.schemaName}"`)
    for (const other of neededBy(plugin)) await run(client, await pluginMigrations(other))
    const ups = await pluginMigrations(plugin)
    const downs = await pluginRemovals(plugin)
    const before = await snapshot(client)
    const whole = await attempt(async () => {
      await run(client, ups)
      await run(client, downs)
    })
    const after = await snapshot(client)
    const again = whole.length ? [] : await attempt(() => run(client, ups))
    return [
      ...whole,
      ...added(before, after).map((thing) => `down leaves behind: ${thing}`),
      ...added(after, before).map((thing) => `down takes away what was there before: ${thing}`),
      ...again.map((problem) => `cannot be run up again: ${problem}`),
    ]
  })
}

/** Other plugins whose tables its own may point at, each behind those it needs itself. */
function neededBy({ manifest }: InstalledPlugin): InstalledPlugin[] {
  const needs = Object.keys(manifest.needs ?? {})
  return pluginRegistry
    .all()
    .filter((other) => needs.includes(other.manifest.id))
    .flatMap((other) => [...neededBy(other), other])
}

async function run(client: Client, migrations: TenantMigration[]) {
  for (const { statements } of migrations)
    for (const statement of statements) await client.query(statement)
}

async function attempt(work: () => Promise<unknown>): Promise<string[]> {
  try {
    await work()
    return []
  } catch (error) {
    return [(error as Error).message]
  }
}

/** Everything in the schema, a line for each thing. */
async function snapshot(client: Client): Promise<Set<string>> {
  const { rows } = await client.query<{ thing: string }>(EVERYTHING)
  return new Set(rows.map(({ thing }) => thing))
}

function added(before: Set<string>, after: Set<string>) {
  return [...after.difference(before)].sort()
}

/** A column knows where it stands, so one that was dropped and added again counts as another: its name is told, not its place. */
const EVERYTHING = `
  SELECT 'relation ' || c.relname || ' ' || c.relkind::text AS thing
    FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace
  UNION ALL
  SELECT 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
      || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
      AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = current_schema()::regnamespace
  UNION ALL
  SELECT 'index ' || pg_get_indexdef(i.indexrelid)
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE c.relnamespace = current_schema()::regnamespace
  UNION ALL
  SELECT 'function ' || oid::regprocedure || ' ' || md5(prosrc)
    FROM pg_proc WHERE pronamespace = current_schema()::regnamespace
  UNION ALL
  SELECT 'trigger ' || tgrelid::regclass || ' ' || tgname
    FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid
    WHERE c.relnamespace = current_schema()::regnamespace AND NOT tgisinternal
  UNION ALL
  SELECT 'type ' || typname FROM pg_type
    WHERE typnamespace = current_schema()::regnamespace AND typtype IN ('d', 'e')`
