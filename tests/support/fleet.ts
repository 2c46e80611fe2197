import db from '@adonisjs/lucid/services/db'
import { v7 } from 'uuid'
import Tenant from '#platform/tenancy/tenant'
import { tenantMigrations } from '#platform/tenancy/tenant_migrations'
import { tenantNames } from '#platform/tenancy/tenant_names'
import { removeTenant } from '#platform/tenancy/tenant_removal'
import { TenantSchema } from '#platform/tenancy/tenant_schema'

let fleets = 0

/** `count` tenants with their whole schema and nobody in it, oldest first. */
export async function provisionFleet(count: number) {
  const stem = `fleet-${process.pid}-${++fleets}`
  const ids = Array.from({ length: count }, () => v7())
  await inPairs(ids, (id) => provision(id, `${stem}-${ids.indexOf(id) + 1}`))
  return Tenant.query().whereIn('id', ids).orderBy('created_at').orderBy('id')
}

export function removeFleet(fleet: Tenant[]) {
  return inPairs(fleet, removeTenant)
}

async function provision(id: string, slug: string) {
  const { schemaName, roleName } = await tenantNames(slug, id)
  const migrations = await tenantMigrations()
  await new TenantSchema({ id, slug, schemaName, roleName }).create({
    before: async (client) => {
      const row = { id, slug, name: slug, schema_name: schemaName, role_name: roleName }
      await client.insertQuery().table('public.tenants').insert(row)
      const done = migrations.map(({ version, checksum }) => ({
        tenant_id: id,
        version,
        checksum,
        status: 'done',
      }))
      await client.insertQuery().table('public.tenant_migrations').multiInsert(done)
    },
    after: async () => {},
  })
}

/** As many as the migrator's pool has connections. */
async function inPairs<T>(all: T[], work: (each: T) => Promise<unknown>) {
  const queue = all.values()
  const worker = async () => {
    for (const each of queue) await work(each)
  }
  await Promise.all([worker(), worker()])
}

/** The fleet's schemas that have a table of this name. */
export async function schemasWith(table: string, fleet: Tenant[]) {
  const { rows } = await db.connection('migrator').rawQuery(
    `SELECT nspname AS schema FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE relname = ? AND relkind = 'r' AND nspname = ANY (?)`,
    [table, fleet.map(({ schemaName }) => schemaName)]
  )
  return rows.map(({ schema }: { schema: string }) => schema) as string[]
}

type Line = { tenant_id: string; status: string; attempts: number; error: string | null }

/** The ledger's lines of one migration. */
export async function ledgerOf(version: string, fleet: Tenant[]): Promise<Line[]> {
  const { rows } = await db.connection('migrator').rawQuery(
    `SELECT tenant_id, status, attempts, error FROM public.tenant_migrations
    WHERE version = ? AND tenant_id = ANY (?) ORDER BY tenant_id`,
    [version, fleet.map(({ id }) => id)]
  )
  return rows
}
