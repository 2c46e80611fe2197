import { BaseSchema } from '@adonisjs/lucid/schema'

/** Counters of equipment, and what they showed: readings are added and never changed. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE meters (
        id uuid PRIMARY KEY,
        equipment_id uuid NOT NULL REFERENCES equipment (id),
        key text NOT NULL,
        title text NOT NULL,
        unit text,
        kind text NOT NULL DEFAULT 'counter' CHECK (kind IN ('counter', 'gauge')),
        rollover_at numeric(20,6) CHECK (rollover_at > 0),
        average_window integer NOT NULL DEFAULT 10 CHECK (average_window >= 2),
        is_active boolean NOT NULL DEFAULT true,
        last_value numeric(20,6),
        last_reading_at timestamptz,
        average_per_day numeric(20,6),
        custom jsonb NOT NULL DEFAULT '{}',
        search_text text NOT NULL DEFAULT '',
        row_version integer NOT NULL DEFAULT 1,
        created_by uuid REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz
      )`)
    this.schema.raw(
      'CREATE UNIQUE INDEX meters_key ON meters (equipment_id, key) WHERE deleted_at IS NULL'
    )
    this.schema.raw('CREATE INDEX ON meters (created_at DESC, id DESC) WHERE deleted_at IS NULL')
    this.schema.raw('CREATE INDEX ON meters (title, id) WHERE deleted_at IS NULL')
    this.schema.raw('CREATE INDEX ON meters (created_by)')
    this.schema.raw(`
      CREATE TABLE meter_readings (
        id uuid PRIMARY KEY,
        meter_id uuid NOT NULL REFERENCES meters (id),
        value numeric(20,6) NOT NULL CHECK (value >= 0),
        at timestamptz NOT NULL,
        source text NOT NULL CHECK (source IN ('manual', 'api', 'import', 'checklist')),
        note text,
        supersedes uuid UNIQUE REFERENCES meter_readings (id),
        flag text CHECK (flag IN ('backwards', 'late', 'rollover')),
        by_id uuid REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw('CREATE INDEX ON meter_readings (meter_id, at, id)')
    this.schema.raw('CREATE INDEX ON meter_readings (by_id)')
  }

  async down() {
    this.schema.raw('DROP TABLE meter_readings, meters')
  }
}
