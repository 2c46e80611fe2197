import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE business_calendars (
        id uuid PRIMARY KEY,
        key text NOT NULL UNIQUE,
        title text NOT NULL,
        time_zone text NOT NULL,
        hours jsonb NOT NULL,
        holidays jsonb NOT NULL DEFAULT '[]',
        is_default boolean NOT NULL DEFAULT false,
        row_version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw(
      'CREATE UNIQUE INDEX business_calendars_default ON business_calendars (is_default) WHERE is_default'
    )
    this.schema.raw(`
      CREATE TABLE sla_clocks (
        id uuid PRIMARY KEY,
        entity text NOT NULL,
        record_id uuid NOT NULL,
        sla text NOT NULL,
        workflow_version integer NOT NULL,
        state text NOT NULL CHECK (state IN ('running', 'paused', 'met', 'breached', 'cancelled')),
        calendar text,
        within text NOT NULL,
        warn_at double precision[] NOT NULL DEFAULT '{}',
        warned double precision[] NOT NULL DEFAULT '{}',
        started_at timestamptz NOT NULL,
        running_since timestamptz,
        elapsed_seconds double precision NOT NULL DEFAULT 0,
        paused_at timestamptz,
        due_at timestamptz,
        breached_at timestamptz,
        stopped_at timestamptz,
        next_check_at timestamptz,
        updated_at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw(
      'CREATE UNIQUE INDEX sla_clocks_open ON sla_clocks (entity, record_id, sla) WHERE stopped_at IS NULL'
    )
    this.schema.raw('CREATE INDEX sla_clocks_record ON sla_clocks (record_id, started_at DESC)')
    this.schema.raw(
      'CREATE INDEX sla_clocks_next_check ON sla_clocks (next_check_at, id) WHERE next_check_at IS NOT NULL'
    )
  }

  async down() {
    this.schema.raw('DROP TABLE sla_clocks, business_calendars')
  }
}
