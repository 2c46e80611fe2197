import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE views (
        id uuid PRIMARY KEY,
        entity text NOT NULL,
        title text NOT NULL,
        document jsonb NOT NULL,
        owner_id uuid NOT NULL REFERENCES users (id),
        is_shared boolean NOT NULL DEFAULT false,
        row_version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz
      )`)
    this.schema.raw('CREATE INDEX views_owner ON views (owner_id, entity) WHERE deleted_at IS NULL')
    this.schema.raw(
      'CREATE INDEX views_shared ON views (entity) WHERE is_shared AND deleted_at IS NULL'
    )
    this.schema.raw(`
      CREATE TABLE list_settings (
        user_id uuid NOT NULL REFERENCES users (id),
        entity text NOT NULL,
        columns jsonb NOT NULL DEFAULT '[]',
        widths jsonb NOT NULL DEFAULT '{}',
        default_view uuid REFERENCES views (id),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (user_id, entity)
      )`)
    this.schema.raw(`
      CREATE TABLE bulk_changes (
        id uuid PRIMARY KEY,
        noun text NOT NULL,
        action text NOT NULL CHECK (action IN ('update', 'move', 'delete')),
        input jsonb NOT NULL,
        undoes uuid UNIQUE REFERENCES bulk_changes (id) ON DELETE SET NULL,
        job_id uuid REFERENCES jobs (id),
        total integer NOT NULL DEFAULT 0,
        changed integer NOT NULL DEFAULT 0,
        unchanged integer NOT NULL DEFAULT 0,
        refused integer NOT NULL DEFAULT 0,
        created_by uuid NOT NULL REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz
      )`)
    this.schema.raw('CREATE INDEX bulk_changes_created_at ON bulk_changes (created_at)')
    this.schema.raw(`
      CREATE TABLE bulk_change_rows (
        bulk_id uuid NOT NULL REFERENCES bulk_changes (id) ON DELETE CASCADE,
        position integer NOT NULL,
        record_id uuid NOT NULL,
        label text,
        outcome text CHECK (outcome IN ('changed', 'unchanged', 'refused')),
        reasons jsonb,
        former jsonb,
        version integer,
        PRIMARY KEY (bulk_id, position)
      )`)
  }

  async down() {
    this.schema.raw('DROP TABLE bulk_change_rows, bulk_changes, list_settings, views')
  }
}
