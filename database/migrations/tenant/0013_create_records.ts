import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE records (
        id uuid PRIMARY KEY,
        entity text NOT NULL COLLATE "C",
        number text NOT NULL,
        title text NOT NULL,
        status text,
        status_category text CHECK (status_category IN ('backlog', 'active', 'waiting', 'done', 'void')),
        workflow_version integer,
        due_date date,
        assigned_to uuid REFERENCES users (id),
        assigned_team uuid,
        facility_id uuid REFERENCES facilities (id),
        completed_at timestamptz,
        custom jsonb NOT NULL DEFAULT '{}',
        search_text text NOT NULL DEFAULT '',
        row_version integer NOT NULL DEFAULT 1,
        created_by uuid REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz
      )`)
    this.schema.raw('CREATE UNIQUE INDEX records_number ON records (entity, number)')
    this.schema.raw(
      'CREATE INDEX records_created_at ON records (entity, created_at DESC, id DESC) WHERE deleted_at IS NULL'
    )
    this.schema.raw(
      'CREATE INDEX records_status ON records (entity, status, created_at DESC, id DESC) WHERE deleted_at IS NULL'
    )
    this.schema.raw(
      'CREATE INDEX records_due_date ON records (entity, due_date, id) WHERE deleted_at IS NULL'
    )
    this.schema.raw(
      'CREATE INDEX records_title ON records (entity, title, id) WHERE deleted_at IS NULL'
    )
    this.schema.raw(
      'CREATE INDEX records_assigned_to ON records (assigned_to, entity, status_category, due_date)'
    )
    this.schema.raw('CREATE INDEX records_assigned_team ON records (assigned_team, entity)')
    this.schema.raw('CREATE INDEX records_facility_id ON records (facility_id, entity)')
    this.schema.raw('CREATE INDEX records_created_by ON records (created_by, entity)')
  }

  async down() {
    this.schema.raw('DROP TABLE records')
  }
}
