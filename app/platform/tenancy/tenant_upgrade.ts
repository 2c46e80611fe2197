import { setTimeout } from 'node:timers/promises'
import type { Client } from 'pg'
import { E_MIGRATION_BLOCKED, E_UNIT_ABORTED } from '#platform/errors'
import { asMigrator } from '#platform/tenancy/as_migrator'
import {
  FINISH,
  migrationLedger,
  migrationName,
  pendingMigrations,
} from '#platform/tenancy/migration_ledger'
import { assertIdentity, type TenantIdentity } from '#platform/tenancy/tenant_identity'
import { migrationsFor } from '#platform/plugins/plugin_migrations'
import type { TenantMigration } from '#platform/tenancy/tenant_migrations'

export type UpgradeResult = { ran: string[]; error?: Error }

/** Milliseconds, and how often a migration is tried while others hold what it needs. */
export type Patience = { lockTimeout: number; attempts: number; backOff: number }

export type UpgradeOptions = { migrations?: TenantMigration[]; patience?: Patience }

/**
 * Whoever waits for a lock makes everybody after it wait too, so it waits half a second, steps back and comes
 * again after 0.5, 1, 2 … seconds: a minute in all.
 */
const PATIENCE: Patience = { lockTimeout: 500, attempts: 8, backOff: 500 }

/** lock_not_available, deadlock_detected, serialization_failure */
const BUSY = ['55P03', '40P01', '40001']

/**
 * Brings one tenant's schema to the version of the program: each migration in a transaction of its own,
 * together with its line in the ledger, so an upgrade that was stopped goes on where it stood.
 */
export class TenantUpgrade {
  private patience: Patience

  constructor(
    private tenant: TenantIdentity,
    private options: UpgradeOptions = {}
  ) {
    assertIdentity(tenant)
    this.patience = options.patience ?? PATIENCE
  }

  /** Never throws: what failed is in the ledger and in the answer, and the next tenant gets its turn. */
  async run(): Promise<UpgradeResult> {
    const ran: string[] = []
    try {
      const pending = await this.pending()
      if (pending.length) await asMigrator((client) => this.walk(client, pending, ran))
      return { ran }
    } catch (error) {
      return { ran, error: error as Error }
    }
  }

  private async pending() {
    const done = (await migrationLedger.done([this.tenant.id])).get(this.tenant.id)
    const migrations = this.options.migrations ?? (await migrationsFor(done))
    return pendingMigrations(this.tenant, migrations, done)
  }

  private async walk(client: Client, pending: TenantMigration[], ran: string[]) {
    for (const migration of pending) {
      if (await this.insist(client, migration)) ran.push(migrationName(migration))
    }
  }

  private async insist(client: Client, migration: TenantMigration) {
    for (let attempt = 1; ; attempt++) {
      await migrationLedger.begin(this.tenant, migration)
      try {
        return await this.apply(client, migration)
      } catch (error) {
        const reason = this.reason(error, migration)
        await migrationLedger.fail(this.tenant, migration, reason)
        if (!isBusy(error) || attempt >= this.patience.attempts) throw reason
      }
      await setTimeout(this.patience.backOff * 2 ** (attempt - 1))
    }
  }

  /** @returns false when another run has done it meanwhile */
  private async apply(client: Client, migration: TenantMigration) {
    await client.query('BEGIN')
    try {
      const isMine = await this.execute(client, migration)
      // A transaction that was aborted answers COMMIT with ROLLBACK, and no error.
      const { command } = await client.query('COMMIT')
      if (command !== 'COMMIT') throw new E_UNIT_ABORTED()
      return isMine
    } catch (error) {
      // Where the connection is lost the server rolls back by itself, and the first error is the one to tell.
      await client.query('ROLLBACK').catch(() => {})
      throw error
    }
  }

  private async execute(client: Client, { plugin, version, statements }: TenantMigration) {
    await client.query(`SET LOCAL lock_timeout = ${this.patience.lockTimeout}`)
    // A killed run may still be at its last statement.
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `migrate ${this.tenant.id}`,
    ])
    const { rowCount } = await client.query(FINISH, [this.tenant.id, version, plugin])
    if (rowCount === 0) return false

    // In one message: where a machine is busy, fifty ways there and back are what enabling a plugin waits for.
    const place = `SET LOCAL search_path = "${this.tenant.schemaName}"`
    await client.query([place, ...statements].join('\n;\n'))
    return true
  }

  private reason(error: unknown, migration: TenantMigration) {
    if (!isBusy(error)) return error as Error
    return new E_MIGRATION_BLOCKED(
      `Migration ${migrationName(migration)} did not get its locks: end the long transactions of schema ${this.tenant.schemaName} (pg_stat_activity) and run it again`,
      { cause: error }
    )
  }
}

function isBusy(error: unknown) {
  return BUSY.includes((error as { code?: string }).code ?? '')
}
