import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE keys (
        id uuid PRIMARY KEY,
        key_number text NOT NULL,
        name text NOT NULL,
        facility_id uuid REFERENCES facilities (id),
        held_by text,
        handed_out_at timestamptz,
        due_back date,
        is_overdue boolean NOT NULL DEFAULT false,
        custom jsonb NOT NULL DEFAULT '{}',
        search_text text NOT NULL DEFAULT '',
        row_version integer NOT NULL DEFAULT 1,
        created_by uuid REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz
      )`)
    this.schema.raw('CREATE UNIQUE INDEX keys_number ON keys (key_number) WHERE deleted_at IS NULL')
    this.schema.raw('CREATE INDEX keys_facility ON keys (facility_id)')
    this.schema.raw('CREATE INDEX keys_due ON keys (due_back) WHERE held_by IS NOT NULL')
  }

  async down() {
    this.schema.raw('DROP TABLE keys')
  }
}
