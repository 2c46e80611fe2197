import type { Client } from 'pg'
import { E_JOB_BUSY } from '#platform/errors'
import { asMigrator } from '#platform/tenancy/as_migrator'
import { assertIdentity, type TenantIdentity } from '#platform/tenancy/tenant_identity'

/** `sql` makes an index concurrently, or statistics, if not there yet. */
export type WantedIndex = { name: string; table: string; sql: string }

/** `build` is to be there; of what is there already, only `keep` stays. */
export type IndexWish = { build: WantedIndex[]; keep: string[] }

export type IndexChange = { built: string[]; dropped: string[] }

type Found = { name: string; valid: boolean; kind: 'INDEX CONCURRENTLY' | 'STATISTICS' }

/** Milliseconds until a build gives way to a transaction that does not end; the job comes back. */
const LOCK_TIMEOUT = 60_000

/** Indexes and statistics of custom fields: named by content and over expressions, unlike those of the migrations. */
const FOUND = `
  SELECT index.relname AS name, indisvalid AS valid, 'INDEX CONCURRENTLY' AS kind FROM pg_catalog.pg_index
  JOIN pg_catalog.pg_class AS index ON index.oid = indexrelid
  WHERE index.relnamespace = $1::regnamespace AND index.relname ~ '_[0-9a-f]{8}_idx$' AND indexprs IS NOT NULL
  UNION ALL SELECT stxname, true, 'STATISTICS' FROM pg_catalog.pg_statistic_ext
  WHERE stxnamespace = $1::regnamespace AND stxname ~ '_[0-9a-f]{8}_stx$'
  ORDER BY 1`

/**
 * Brings the indexes of a tenant's custom fields to what its definitions ask for, one by one while its people
 * work on: `CONCURRENTLY` runs outside any transaction. One that was broken off is invalid and is made again.
 */
export class TenantIndexes {
  private change: IndexChange = { built: [], dropped: [] }
  private errors: Error[] = []

  constructor(private tenant: TenantIdentity) {
    assertIdentity(tenant)
  }

  /** @throws E_JOB_BUSY when another process is at it; the first failure, after all others are through */
  match(wish: IndexWish): Promise<IndexChange> {
    return asMigrator(async (client) => {
      await this.claim(client)
      const found = (await client.query<Found>(FOUND, [this.tenant.schemaName])).rows
      for (const one of found)
        if (!one.valid || !wish.keep.includes(one.name)) await this.drop(client, one)
      const valid = found.filter((index) => index.valid).map(({ name }) => name)
      await this.build(
        client,
        wish.build.filter(({ name }) => !valid.includes(name))
      )
      if (this.errors.length) throw this.errors[0]
      return this.change
    })
  }

  /** Asked without waiting: a build would wait for the one that waits for it. */
  private async claim(client: Client) {
    await client.query(`SET search_path = "${this.tenant.schemaName}"`)
    await client.query(`SET lock_timeout = ${LOCK_TIMEOUT}`)
    const { rows } = await client.query<{ mine: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine',
      [`indexes ${this.tenant.id}`]
    )
    if (!rows[0].mine) throw new E_JOB_BUSY()
  }

  private async drop(client: Client, { name, kind }: Found) {
    await this.attempt(async () => {
      await client.query(`DROP ${kind} IF EXISTS "${name}"`)
      this.change.dropped.push(name)
    })
  }

  private async build(client: Client, missing: WantedIndex[]) {
    for (const { name, sql } of missing) {
      await this.attempt(async () => {
        await client.query(sql)
        this.change.built.push(name)
      })
    }
    // Only now does the planner know how the values of an expression are spread.
    for (const table of new Set(missing.map((index) => index.table)))
      await this.attempt(() => client.query(`ANALYZE "${table}"`))
  }

  /** One index that fails does not keep the others from their turn. */
  private async attempt(work: () => Promise<unknown>) {
    await work().catch((error) => this.errors.push(error))
  }
}
