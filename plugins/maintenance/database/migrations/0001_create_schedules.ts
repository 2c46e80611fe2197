import { BaseSchema } from '@adonisjs/lucid/schema'

/** Schedules, what they are on, and what became of each of their occurrences. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE maintenance_schedules (
        id uuid PRIMARY KEY,
        schedule_name text NOT NULL,
        description text,
        equipment_id uuid REFERENCES equipment (id),
        targets jsonb NOT NULL,
        targets_by uuid REFERENCES users (id),
        targets_synced_at timestamptz NOT NULL DEFAULT now(),
        frequency_days integer,
        triggers jsonb NOT NULL,
        combine text NOT NULL DEFAULT 'any' CHECK (combine IN ('any', 'all')),
        anchor text NOT NULL DEFAULT 'fixed' CHECK (anchor IN ('fixed', 'floating')),
        time_zone text,
        local_time text NOT NULL DEFAULT '09:00',
        lead_time text NOT NULL DEFAULT 'P0D',
        horizon text NOT NULL DEFAULT 'P1Y',
        open_policy text NOT NULL DEFAULT 'suppress' CHECK (open_policy IN ('suppress', 'stack', 'replace')),
        holiday_policy text NOT NULL DEFAULT 'none' CHECK (holiday_policy IN ('none', 'skip', 'before', 'after')),
        seasons jsonb NOT NULL DEFAULT '[]',
        grace text NOT NULL DEFAULT 'P0D',
        skip_every integer,
        "rank" integer,
        "group" text,
        "until" text,
        "count" integer,
        task_template jsonb NOT NULL,
        assigned_to uuid REFERENCES users (id),
        assigned_team uuid REFERENCES teams (id),
        is_active boolean NOT NULL DEFAULT true,
        last_run_date date,
        next_run_date date,
        problem text,
        custom jsonb NOT NULL DEFAULT '{}',
        search_text text NOT NULL DEFAULT '',
        row_version integer NOT NULL DEFAULT 1,
        created_by uuid REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz
      )`)
    for (const columns of ['created_at DESC, id DESC', 'schedule_name, id', 'next_run_date, id'])
      this.schema.raw(`CREATE INDEX ON maintenance_schedules (${columns}) WHERE deleted_at IS NULL`)
    for (const column of ['equipment_id', 'assigned_to', 'assigned_team'])
      this.schema.raw(`CREATE INDEX ON maintenance_schedules (${column})`)
    this.schema.raw(
      `CREATE INDEX ON maintenance_schedules ("group") WHERE "group" IS NOT NULL AND deleted_at IS NULL`
    )
    this.schema.raw(
      `CREATE INDEX ON maintenance_schedules (targets_synced_at) WHERE targets ? 'filter' AND deleted_at IS NULL`
    )
    this.schema.raw(`
      CREATE TABLE schedule_pauses (
        id uuid PRIMARY KEY,
        schedule_id uuid NOT NULL REFERENCES maintenance_schedules (id),
        type text NOT NULL CHECK (type IN ('paused', 'resumed')),
        at timestamptz NOT NULL,
        by_id uuid REFERENCES users (id)
      )`)
    this.schema.raw('CREATE INDEX ON schedule_pauses (schedule_id, at, id)')
    this.schema.raw(`
      CREATE TABLE schedule_targets (
        id uuid PRIMARY KEY,
        schedule_id uuid NOT NULL REFERENCES maintenance_schedules (id),
        equipment_id uuid NOT NULL REFERENCES equipment (id),
        since timestamptz NOT NULL,
        settled_at timestamptz NOT NULL,
        next_raise_at timestamptz,
        next_due_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        removed_at timestamptz,
        UNIQUE (schedule_id, equipment_id)
      )`)
    this.schema.raw('CREATE INDEX ON schedule_targets (equipment_id)')
    // What is looked for every minute: a handful of pages, however many schedules there are.
    this.schema.raw(
      'CREATE INDEX ON schedule_targets (next_raise_at, id) WHERE next_raise_at IS NOT NULL'
    )
    this.schema.raw(
      'CREATE INDEX ON schedule_targets (next_due_at, id) WHERE next_due_at IS NOT NULL'
    )
    this.schema.raw(`
      CREATE TABLE occurrences (
        id uuid PRIMARY KEY,
        schedule_id uuid NOT NULL REFERENCES maintenance_schedules (id),
        target_id uuid NOT NULL REFERENCES schedule_targets (id),
        equipment_id uuid NOT NULL REFERENCES equipment (id),
        occurrence_key text NOT NULL,
        state text NOT NULL
          CHECK (state IN ('planned', 'raised', 'completed', 'missed', 'skipped', 'covered', 'suppressed')),
        planned_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        raise_at timestamptz NOT NULL,
        because jsonb NOT NULL,
        interval_days integer,
        task_id uuid REFERENCES tasks (id) DEFERRABLE INITIALLY DEFERRED,
        raised_at timestamptz,
        closed_at timestamptz,
        moved_to timestamptz,
        reason text,
        excused boolean NOT NULL DEFAULT false,
        covered_by text,
        by_id uuid REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (target_id, occurrence_key)
      )`)
    this.schema.raw('CREATE INDEX ON occurrences (schedule_id, due_at, id)')
    this.schema.raw('CREATE INDEX ON occurrences (due_at, id)')
    this.schema.raw('CREATE INDEX ON occurrences (equipment_id, due_at DESC)')
    this.schema.raw('CREATE UNIQUE INDEX ON occurrences (task_id) WHERE task_id IS NOT NULL')
    this.schema.raw(`
      ALTER TABLE tasks
        ADD COLUMN maintenance_schedule_id uuid REFERENCES maintenance_schedules (id),
        ADD COLUMN occurrence_key text,
        ADD COLUMN planned_minutes integer,
        ADD COLUMN required_skills jsonb`)
    this.schema.raw(
      `CREATE INDEX tasks_maintenance_schedule_id ON tasks (maintenance_schedule_id, due_date)
       WHERE maintenance_schedule_id IS NOT NULL`
    )
  }

  async down() {
    this.schema.raw(`
      ALTER TABLE tasks DROP COLUMN maintenance_schedule_id, DROP COLUMN occurrence_key,
        DROP COLUMN planned_minutes, DROP COLUMN required_skills`)
    this.schema.raw(
      'DROP TABLE occurrences, schedule_targets, schedule_pauses, maintenance_schedules'
    )
  }
}
