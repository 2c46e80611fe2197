import db from '@adonisjs/lucid/services/db'
import { databaseLogins } from '#config/database'
import type { DatabaseLogin } from '#platform/tenancy/derived_logins'

/**
 * Brings the cluster's logins and the database's grants to the state tenancy.md asks for. Repeatable.
 * Runs as the migrator; logins given by URL are somebody else's to create and only get their grants.
 */
export async function prepareLandlord() {
  const migrator = db.connection('migrator')
  const { app, landlord, queue } = databaseLogins
  for (const login of [app, landlord, queue]) if (!login.given) await ensureLogin(login)

  const { rows } = await migrator.rawQuery('SELECT quote_ident(current_database()) AS name')
  await migrator.rawQuery(grants(rows[0].name))
  await lockSettings()
}

async function ensureLogin(login: DatabaseLogin) {
  const migrator = db.connection('migrator')
  const { rows } = await migrator.rawQuery('SELECT 1 FROM pg_roles WHERE rolname = ?', [login.user])
  const verb = rows.length ? 'ALTER' : 'CREATE'
  await migrator.rawQuery(
    `${verb} ROLE "${login.user}" LOGIN NOINHERIT PASSWORD '${login.password.replaceAll("'", "''")}'`
  )
}

function grants(database: string) {
  const { app, landlord, queue } = databaseLogins
  return `
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    REVOKE CREATE, TEMPORARY ON DATABASE ${database} FROM PUBLIC;
    GRANT CONNECT ON DATABASE ${database} TO "${app.user}", "${landlord.user}", "${queue.user}";
    ALTER ROLE "${app.user}" IN DATABASE ${database} SET search_path = '';
    ALTER ROLE "${app.user}" IN DATABASE ${database} SET lock_timeout = '3s';
    ALTER ROLE "${app.user}" IN DATABASE ${database} SET idle_in_transaction_session_timeout = '15s';
    ALTER ROLE "${landlord.user}" IN DATABASE ${database} SET search_path = public;
    GRANT USAGE ON SCHEMA public TO "${landlord.user}";
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO "${landlord.user}";
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${landlord.user}";
    GRANT "${queue.user}" TO CURRENT_USER;
    CREATE SCHEMA IF NOT EXISTS bullmq AUTHORIZATION "${queue.user}"`
}

/**
 * `set_config('role', …)` would switch tenant from inside injected SQL. Only a superuser may revoke what
 * PostgreSQL grants to PUBLIC, so this is done where the server lets us and skipped where it does not.
 */
async function lockSettings() {
  const migrator = db.connection('migrator')
  const { rows } = await migrator.rawQuery(
    'SELECT rolsuper FROM pg_roles WHERE rolname = current_user'
  )
  if (!rows[0].rolsuper) return
  await migrator.rawQuery(`
    REVOKE EXECUTE ON FUNCTION pg_catalog.set_config(text, text, boolean) FROM PUBLIC;
    REVOKE UPDATE ON pg_catalog.pg_settings FROM PUBLIC`)
}
