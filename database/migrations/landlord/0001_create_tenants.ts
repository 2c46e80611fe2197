import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE tenants (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE,
        name text NOT NULL,
        schema_name text NOT NULL UNIQUE,
        role_name text NOT NULL UNIQUE,
        connection text NOT NULL DEFAULT 'tenant',
        status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended', 'deleted')),
        time_zone text NOT NULL DEFAULT 'UTC',
        currency text NOT NULL DEFAULT 'USD',
        locale text NOT NULL DEFAULT 'en',
        settings jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw(`
      CREATE TABLE domains (
        host text PRIMARY KEY,
        tenant_id uuid NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw('CREATE INDEX domains_tenant_id ON domains (tenant_id)')
    this.schema.raw(`
      CREATE TABLE tenant_migrations (
        tenant_id uuid NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
        plugin text NOT NULL DEFAULT 'core',
        version text NOT NULL,
        checksum text NOT NULL,
        status text NOT NULL CHECK (status IN ('done', 'failed')),
        error text,
        ran_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, plugin, version)
      )`)
  }

  async down() {
    this.schema.raw('DROP TABLE tenant_migrations, domains, tenants')
  }
}
