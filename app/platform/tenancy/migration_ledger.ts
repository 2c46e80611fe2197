import db from '@adonisjs/lucid/services/db'
import { E_MIGRATION_CHANGED } from '#platform/errors'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import type { TenantMigration } from '#platform/tenancy/tenant_migrations'

/** Name → checksum of what a tenant has behind it: `0001_create_people`, a plugin's as `inventory/0001_create_parts`. */
export type DoneMigrations = Record<string, string>

const DONE = `
  SELECT tenant_id, jsonb_object_agg(
      CASE plugin WHEN 'core' THEN version ELSE plugin || '/' || version END, checksum) AS done
  FROM public.tenant_migrations
  WHERE tenant_id = ANY (?) AND status = 'done' GROUP BY tenant_id`

const BEGIN = `
  INSERT INTO public.tenant_migrations AS line (tenant_id, plugin, version, checksum, status, ended_at)
  VALUES (?, ?, ?, ?, 'running', NULL)
  ON CONFLICT (tenant_id, plugin, version) DO UPDATE SET checksum = excluded.checksum, status = 'running',
    started_at = now(), ended_at = NULL, error = NULL, attempts = line.attempts + 1
  WHERE line.status <> 'done'`

const FAIL = `
  UPDATE public.tenant_migrations SET status = 'failed', ended_at = clock_timestamp(), error = ?
  WHERE tenant_id = ? AND plugin = ? AND version = ? AND status = 'running'`

const SPREAD = `
  SELECT plugin, count(DISTINCT tenant_id)::int AS tenants,
    count(DISTINCT tenant_id) FILTER (WHERE status <> 'done')::int AS unfinished
  FROM public.tenant_migrations WHERE plugin <> 'core' GROUP BY plugin`

/** How many tenants have tables of a plugin, and how many of them a migration that failed or was killed. */
export type PluginSpread = { tenants: number; unfinished: number }

/** To be run with tenant, version and plugin in the migration's own transaction: both are there or neither is. */
export const FINISH = `
  UPDATE public.tenant_migrations SET status = 'done', ended_at = clock_timestamp(), error = NULL
  WHERE tenant_id = $1 AND plugin = $3 AND version = $2 AND status <> 'done'`

/**
 * Every tenant's run of every migration: `running` with its start before the first statement, `done` in the
 * migration's transaction, `failed` with the error. A line that says `running` while nobody runs was killed.
 */
export const migrationLedger = {
  async done(tenantIds: string[]): Promise<Map<string, DoneMigrations>> {
    const { rows } = await migrator().rawQuery(DONE, [tenantIds])
    return new Map(
      rows.map((row: { tenant_id: string; done: DoneMigrations }) => [row.tenant_id, row.done])
    )
  },

  /** By plugin. */
  async spread(): Promise<Map<string, PluginSpread>> {
    const { rows } = await migrator().rawQuery(SPREAD)
    return new Map(
      rows.map(({ plugin, ...spread }: PluginSpread & { plugin: string }) => [plugin, spread])
    )
  },

  begin(tenant: TenantIdentity, { plugin, version, checksum }: TenantMigration) {
    return migrator().rawQuery(BEGIN, [tenant.id, plugin, version, checksum])
  },

  fail(tenant: TenantIdentity, { plugin, version }: TenantMigration, error: Error) {
    return migrator().rawQuery(FAIL, [error.message, tenant.id, plugin, version])
  },
}

/** What a tenant still has to run, oldest first. @throws E_MIGRATION_CHANGED */
export function pendingMigrations(
  tenant: TenantIdentity,
  migrations: TenantMigration[],
  done: DoneMigrations = {}
) {
  const changed = migrations.find((migration) => {
    const ran = done[migrationName(migration)]
    return ran && ran !== migration.checksum
  })
  if (changed)
    throw new E_MIGRATION_CHANGED(
      `Migration ${migrationName(changed)} was changed after ${tenant.slug} had run it: write a new one instead`
    )
  return migrations.filter((migration) => !done[migrationName(migration)])
}

/** How ledger and messages name it. */
export function migrationName({ plugin, version }: TenantMigration) {
  return plugin === 'core' ? version : `${plugin}/${version}`
}

function migrator() {
  return db.connection('migrator')
}
