import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { honestCommit } from '#platform/tenancy/honest_commit'
import type Tenant from '#platform/tenancy/tenant'
import { assertIdentity } from '#platform/tenancy/tenant_identity'
import { tenantMigrations, type TenantMigration } from '#platform/tenancy/tenant_migrations'

export type UpgradeResult = { ran: string[]; error?: Error }

type Done = { version: string; checksum: string }

/** Milliseconds a migration waits for a lock: it must not queue up in front of people at work. */
const LOCK_TIMEOUT = 3_000

const LEDGER = `
  INSERT INTO public.tenant_migrations (tenant_id, version, checksum, status, error) VALUES (?, ?, ?, ?, nullif(?, ''))
  ON CONFLICT (tenant_id, plugin, version)
  DO UPDATE SET checksum = excluded.checksum, status = excluded.status, error = excluded.error, ran_at = now()`

/**
 * Brings one tenant's schema to the version of the program: each migration in a transaction of its own,
 * together with its line in the ledger, so an upgrade that was stopped goes on where it stood.
 */
export class TenantUpgrade {
  constructor(private tenant: Tenant) {
    assertIdentity(tenant)
  }

  /** Never throws: what failed is in the ledger and in the answer, and the next tenant gets its turn. */
  async run(): Promise<UpgradeResult> {
    const ran: string[] = []
    for (const migration of await tenantMigrations()) {
      try {
        if (await this.apply(migration)) ran.push(migration.version)
      } catch (error) {
        await this.note(migration, (error as Error).message)
        return { ran, error: error as Error }
      }
    }
    return { ran }
  }

  /** @returns false when another run, or an earlier one, has done it */
  private apply(migration: TenantMigration): Promise<boolean> {
    return honestCommit(db.connection('migrator'), async (client) => {
      await client.rawQuery(`SET LOCAL lock_timeout = ${LOCK_TIMEOUT}`)
      await client.rawQuery('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [
        `migrate ${this.tenant.id}`,
      ])
      if (await this.isDone(client, migration)) return false

      await client.rawQuery(`SET LOCAL search_path = "${this.tenant.schemaName}"`)
      for (const statement of migration.statements) await client.knexRawQuery(statement)
      await client.rawQuery(LEDGER, [
        this.tenant.id,
        migration.version,
        migration.checksum,
        'done',
        '',
      ])
      return true
    })
  }

  private async isDone(client: TransactionClientContract, { version, checksum }: TenantMigration) {
    const query = client
      .from('public.tenant_migrations')
      .where({ tenant_id: this.tenant.id, plugin: 'core', version, status: 'done' })
    const known: Done | null = await query.first()
    if (known && known.checksum !== checksum) {
      throw new Error(
        `Migration ${version} was changed after ${this.tenant.slug} had run it: write a new one instead`
      )
    }
    return known !== null
  }

  private async note({ version, checksum }: TenantMigration, error: string) {
    const done = await db
      .connection('migrator')
      .from('public.tenant_migrations')
      .where({ tenant_id: this.tenant.id, version, status: 'done' })
      .first()
    if (!done)
      await db
        .connection('migrator')
        .rawQuery(LEDGER, [this.tenant.id, version, checksum, 'failed', error])
  }
}
