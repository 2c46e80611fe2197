import db from '@adonisjs/lucid/services/db'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'

export type DataKeyRow = { tenant_id: string; version: number; wrapped: string; master_id: string }

/** The landlord's table of wrapped data keys: what stands in it opens nothing without the master key. */
export const dataKeyRows = {
  /** Newest first. */
  async of(tenantId: string): Promise<(DataKeyRow & { created_at: Date })[]> {
    return table().where('tenant_id', tenantId).orderBy('version', 'desc')
  },

  /** Tenants of an earlier release, which had no key. */
  async missing(): Promise<string[]> {
    const { rows } = await db.connection('landlord').rawQuery(
      `SELECT id FROM tenants WHERE status = 'active'
         AND NOT EXISTS (SELECT FROM data_keys WHERE tenant_id = tenants.id) ORDER BY id`
    )
    return rows.map(({ id }: { id: string }) => id)
  },

  /** Of two processes that make the same version one wins; the loser reads what is there. */
  async add(row: DataKeyRow) {
    await db.connection('landlord').rawQuery(
      `INSERT INTO data_keys (tenant_id, version, wrapped, master_id) VALUES (?, ?, ?, ?)
       ON CONFLICT (tenant_id, version) DO NOTHING`,
      [row.tenant_id, row.version, row.wrapped, row.master_id]
    )
  },

  async rewrap({ tenant_id: tenantId, version, wrapped, master_id: id }: DataKeyRow) {
    await table()
      .where({ tenant_id: tenantId, version })
      .update({ wrapped, master_id: id } as object)
  },

  /** The newest version never goes, nor one that a process may still seal with. @returns what went */
  async drop({ id }: TenantIdentity, { below, minutes }: { below: number; minutes: number }) {
    const { rows } = await db.connection('landlord').rawQuery(
      `DELETE FROM data_keys WHERE tenant_id = ? AND version < ? AND EXISTS (
         SELECT FROM data_keys newer WHERE newer.tenant_id = data_keys.tenant_id AND newer.version = ?
           AND newer.created_at <= now() - make_interval(mins => ?))
       RETURNING version`,
      [id, below, below, minutes]
    )
    return rows.map(({ version }: DataKeyRow) => version)
  },
}

function table() {
  return db.connection('landlord').from('data_keys')
}
