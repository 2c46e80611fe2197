import { randomBytes } from 'node:crypto'
import { masterKeys, type MasterKeys } from '#platform/secrets/master_keys'
import type { DataKeyRow } from '#platform/tenancy/data_key_rows'

export type DataKey = { version: number; secret: Buffer }

/** A new key of a tenant, and the row that keeps it. @throws E_MASTER_KEY */
export function freshDataKey(tenantId: string, version: number): DataKey & { row: DataKeyRow } {
  const secret = randomBytes(32)
  return { version, secret, row: wrapDataKey(tenantId, { version, secret }) }
}

export function wrapDataKey(tenantId: string, { version, secret }: DataKey): DataKeyRow {
  const wrapped = masterKeys().wrap(secret, placeOf(tenantId, version))
  return { tenant_id: tenantId, version, ...wrapped }
}

/** @throws E_MASTER_KEY */
export function unwrapDataKey(row: DataKeyRow, masters: MasterKeys = masterKeys()): DataKey {
  return { version: row.version, secret: masters.unwrap(row, placeOf(row.tenant_id, row.version)) }
}

/** A row moved to another tenant or version does not open. */
function placeOf(tenantId: string, version: number) {
  return `data key ${version} of tenant ${tenantId}`
}
