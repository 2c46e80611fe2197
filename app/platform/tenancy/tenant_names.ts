import db from '@adonisjs/lucid/services/db'

/**
 * Schema and role of a new tenant. Roles are shared by all databases of a cluster, so the role's name
 * carries the database's; PostgreSQL cuts names at 63 bytes.
 */
export async function tenantNames(slug: string, tenantId: string) {
  const { rows } = await db.connection('migrator').rawQuery('SELECT current_database() AS name')
  const stem = `${slug.replaceAll('-', '_').slice(0, 30)}_${tenantId.slice(-8)}`
  const database = String(rows[0].name).toLowerCase().replace(/\W/g, '_').slice(0, 20)
  return { schemaName: `t_${stem}`, roleName: `t_${stem}_${database}`.slice(0, 63) }
}
