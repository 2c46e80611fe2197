import { BaseSchema } from '@adonisjs/lucid/schema'

/** What a tenant's secrets are sealed with, wrapped by the master key; the newest version seals, all open. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE data_keys (
        tenant_id uuid NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
        version integer NOT NULL CHECK (version > 0),
        wrapped text NOT NULL,
        master_id text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, version)
      )`)
  }

  async down() {
    this.schema.raw('DROP TABLE data_keys')
  }
}
