import { BaseSchema } from '@adonisjs/lucid/schema'

/** Who can do the work and when, and the minutes they spent. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE technician_profiles (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id),
        name text NOT NULL,
        skills jsonb NOT NULL DEFAULT '[]',
        certificates jsonb NOT NULL DEFAULT '[]',
        hourly_rate numeric(12,2) CHECK (hourly_rate >= 0),
        home_facility_id uuid REFERENCES facilities (id),
        territories jsonb NOT NULL DEFAULT '[]',
        is_active boolean NOT NULL DEFAULT true,
        custom jsonb NOT NULL DEFAULT '{}',
        search_text text NOT NULL DEFAULT '',
        row_version integer NOT NULL DEFAULT 1,
        created_by uuid REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz
      )`)
    this.schema.raw(
      'CREATE UNIQUE INDEX technician_profiles_user ON technician_profiles (user_id) WHERE deleted_at IS NULL'
    )
    this.schema.raw(
      'CREATE INDEX ON technician_profiles (created_at DESC, id DESC) WHERE deleted_at IS NULL'
    )
    this.schema.raw('CREATE INDEX ON technician_profiles (name, id) WHERE deleted_at IS NULL')
    this.schema.raw('CREATE INDEX ON technician_profiles (home_facility_id)')
    this.schema.raw('CREATE INDEX ON technician_profiles (created_by)')
    this.schema.raw('CREATE INDEX ON technician_profiles USING gin (skills)')
    this.schema.raw(`
      CREATE TABLE shifts (
        id uuid PRIMARY KEY,
        technician_id uuid NOT NULL REFERENCES technician_profiles (id),
        weekday integer NOT NULL CHECK (weekday BETWEEN 1 AND 7),
        starts text NOT NULL,
        ends text NOT NULL,
        valid_from date NOT NULL DEFAULT '2000-01-01',
        valid_to date CHECK (valid_to >= valid_from),
        created_by uuid REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (starts < ends)
      )`)
    this.schema.raw('CREATE INDEX ON shifts (technician_id, weekday, starts)')
    this.schema.raw(`
      CREATE TABLE absences (
        id uuid PRIMARY KEY,
        technician_id uuid NOT NULL REFERENCES technician_profiles (id),
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        kind text NOT NULL CHECK (kind IN ('vacation', 'sick', 'training', 'other')),
        note text,
        created_by uuid REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (starts_at < ends_at)
      )`)
    this.schema.raw('CREATE INDEX ON absences (technician_id, starts_at)')
    this.schema.raw('CREATE INDEX ON absences (starts_at, id)')
    this.schema.raw(`
      CREATE TABLE work_logs (
        id uuid PRIMARY KEY,
        task_id uuid NOT NULL REFERENCES tasks (id),
        user_id uuid NOT NULL REFERENCES users (id),
        category text NOT NULL DEFAULT 'work' CHECK (category IN ('work', 'travel', 'wait')),
        started_at timestamptz NOT NULL,
        ended_at timestamptz CHECK (ended_at >= started_at),
        minutes numeric(10,2),
        hourly_rate numeric(12,2),
        cost numeric(14,2),
        note text,
        is_timer boolean NOT NULL DEFAULT false,
        custom jsonb NOT NULL DEFAULT '{}',
        search_text text NOT NULL DEFAULT '',
        row_version integer NOT NULL DEFAULT 1,
        created_by uuid REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz
      )`)
    // One watch per person runs, whatever they press at once.
    this.schema.raw(
      'CREATE UNIQUE INDEX work_logs_running ON work_logs (user_id) WHERE ended_at IS NULL AND deleted_at IS NULL'
    )
    this.schema.raw('CREATE INDEX ON work_logs (created_at DESC, id DESC) WHERE deleted_at IS NULL')
    this.schema.raw('CREATE INDEX ON work_logs (task_id, started_at) WHERE deleted_at IS NULL')
    this.schema.raw('CREATE INDEX ON work_logs (user_id, started_at DESC) WHERE deleted_at IS NULL')
    this.schema.raw('CREATE INDEX ON work_logs (created_by)')
    this.schema.raw(
      'ALTER TABLE tasks ADD COLUMN labour_minutes numeric(12,2), ADD COLUMN labour_cost numeric(14,2)'
    )
  }

  async down() {
    this.schema.raw('ALTER TABLE tasks DROP COLUMN labour_minutes, DROP COLUMN labour_cost')
    this.schema.raw('DROP TABLE work_logs, absences, shifts, technician_profiles')
  }
}
