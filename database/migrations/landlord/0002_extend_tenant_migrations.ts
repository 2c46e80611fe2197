import { BaseSchema } from '@adonisjs/lucid/schema'

/** The ledger tells of runs under way, and of how often each was tried. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw('ALTER TABLE tenant_migrations RENAME COLUMN ran_at TO started_at')
    this.schema.raw(`
      ALTER TABLE tenant_migrations
        ADD COLUMN ended_at timestamptz DEFAULT now(),
        ADD COLUMN attempts integer NOT NULL DEFAULT 1 CHECK (attempts > 0),
        DROP CONSTRAINT tenant_migrations_status_check,
        ADD CONSTRAINT tenant_migrations_status_check CHECK (status IN ('running', 'done', 'failed'))`)
    this.schema.raw('UPDATE tenant_migrations SET ended_at = started_at')
    this.schema.raw(
      `CREATE INDEX tenant_migrations_open ON tenant_migrations (status, started_at) WHERE status <> 'done'`
    )
  }

  async down() {
    this.schema.raw(`DROP INDEX tenant_migrations_open`)
    this.schema.raw(`DELETE FROM tenant_migrations WHERE status = 'running'`)
    this.schema.raw(`
      ALTER TABLE tenant_migrations
        DROP COLUMN ended_at,
        DROP COLUMN attempts,
        DROP CONSTRAINT tenant_migrations_status_check,
        ADD CONSTRAINT tenant_migrations_status_check CHECK (status IN ('done', 'failed'))`)
    this.schema.raw('ALTER TABLE tenant_migrations RENAME COLUMN started_at TO ran_at')
  }
}
