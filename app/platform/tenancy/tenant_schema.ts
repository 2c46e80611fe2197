import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { databaseLogins } from '#config/database'
import { honestCommit } from '#platform/tenancy/honest_commit'
import { assertIdentity, type TenantIdentity } from '#platform/tenancy/tenant_identity'

export type Provision = (client: TransactionClientContract) => Promise<void>

/**
 * A tenant's schema and role, made and dropped by the migrator in one transaction: either everything
 * `fill` wrote is there together with them, or nothing is.
 */
export class TenantSchema {
  constructor(private tenant: TenantIdentity) {
    assertIdentity(tenant)
  }

  /** @param fill writes the landlord's row and the first rows of the tenant; it may throw to undo all. */
  create(fill: { before: Provision; after: Provision }) {
    return honestCommit(db.connection('migrator'), async (client) => {
      await fill.before(client)
      await client.rawQuery(this.creation())
      await client.rawQuery(baseline())
      await client.rawQuery(this.locks())
      await fill.after(client)
    })
  }

  drop(forget: Provision) {
    const { schemaName, roleName } = this.tenant
    return honestCommit(db.connection('migrator'), async (client) => {
      await forget(client)
      await client.rawQuery(`DROP SCHEMA IF EXISTS "${schemaName}" CASCADE`)
      await client.rawQuery(`DROP ROLE IF EXISTS "${roleName}"`)
    })
  }

  private creation() {
    const { schemaName, roleName } = this.tenant
    return `
      CREATE ROLE "${roleName}" NOLOGIN;
      GRANT "${roleName}" TO "${databaseLogins.app.user}" WITH INHERIT FALSE, SET TRUE;
      CREATE SCHEMA "${schemaName}";
      GRANT USAGE ON SCHEMA "${schemaName}" TO "${roleName}";
      ALTER DEFAULT PRIVILEGES IN SCHEMA "${schemaName}"
        GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${roleName}";
      ALTER DEFAULT PRIVILEGES IN SCHEMA "${schemaName}" GRANT USAGE ON SEQUENCES TO "${roleName}";
      SET LOCAL search_path = "${schemaName}"`
  }

  /** What was audited stays: the tenant may append, never alter. */
  private locks() {
    return `REVOKE UPDATE, DELETE ON "${this.tenant.schemaName}".audit_log FROM "${this.tenant.roleName}"`
  }
}

let script: string | undefined

function baseline() {
  script ??= readFileSync(app.makePath('database/tenant_baseline.sql'), 'utf8')
  return script
}
