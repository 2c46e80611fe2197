import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE tasks (
        id uuid PRIMARY KEY,
        task_number text NOT NULL UNIQUE,
        title text NOT NULL,
        description text,
        task_type text,
        priority text NOT NULL DEFAULT 'medium' CHECK (priority IN ('low', 'medium', 'high', 'critical')),
        status text NOT NULL,
        status_category text NOT NULL CHECK (status_category IN ('backlog', 'active', 'waiting', 'done', 'void')),
        workflow_version integer NOT NULL DEFAULT 0,
        due_date date,
        equipment_id uuid REFERENCES equipment (id),
        facility_id uuid REFERENCES facilities (id),
        assigned_to uuid REFERENCES users (id),
        assigned_team uuid,
        created_by uuid REFERENCES users (id),
        completed_at timestamptz,
        custom jsonb NOT NULL DEFAULT '{}',
        search_text text NOT NULL DEFAULT '',
        row_version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz
      )`)
    this.schema.raw(
      'CREATE INDEX tasks_created_at ON tasks (created_at DESC, id DESC) WHERE deleted_at IS NULL'
    )
    this.schema.raw(
      'CREATE INDEX tasks_status ON tasks (status, created_at DESC, id DESC) WHERE deleted_at IS NULL'
    )
    this.schema.raw(
      'CREATE INDEX tasks_assigned_to ON tasks (assigned_to, status_category, due_date)'
    )
    this.schema.raw('CREATE INDEX tasks_equipment_id ON tasks (equipment_id, completed_at DESC)')
    this.schema.raw('CREATE INDEX tasks_facility_id ON tasks (facility_id)')
    this.schema.raw('CREATE INDEX tasks_created_by ON tasks (created_by)')
    this.schema.raw('CREATE INDEX tasks_due_date ON tasks (due_date, id) WHERE deleted_at IS NULL')
    this.schema.raw(`
      CREATE TABLE downtime_events (
        id uuid PRIMARY KEY,
        equipment_id uuid NOT NULL REFERENCES equipment (id),
        state text NOT NULL DEFAULT 'down' CHECK (state IN ('degraded', 'down')),
        cause text NOT NULL DEFAULT 'operator' CHECK (cause IN ('planned', 'failure', 'environment', 'operator')),
        reason text NOT NULL,
        reason_code text,
        starts_at timestamptz NOT NULL,
        expected_until timestamptz,
        ends_at timestamptz,
        task_id uuid REFERENCES tasks (id),
        created_by uuid REFERENCES users (id),
        row_version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CHECK (ends_at IS NULL OR ends_at >= starts_at)
      )`)
    this.schema.raw(
      'CREATE INDEX downtime_events_equipment ON downtime_events (equipment_id, starts_at DESC)'
    )
    this.schema.raw(
      'CREATE INDEX downtime_events_starts_at ON downtime_events (starts_at DESC, id DESC)'
    )
    this.schema.raw('CREATE INDEX downtime_events_task_id ON downtime_events (task_id)')
    this.schema.raw(
      'CREATE UNIQUE INDEX downtime_events_open ON downtime_events (equipment_id) WHERE ends_at IS NULL'
    )
    this.schema.raw(`
      CREATE TABLE comments (
        id uuid PRIMARY KEY,
        task_id uuid NOT NULL REFERENCES tasks (id),
        body text NOT NULL,
        author_id uuid REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz
      )`)
    this.schema.raw('CREATE INDEX comments_task_id ON comments (task_id, created_at)')
    this.schema.raw(`
      CREATE TABLE attachments (
        id uuid PRIMARY KEY,
        task_id uuid NOT NULL REFERENCES tasks (id),
        file_key text NOT NULL UNIQUE,
        file_name text NOT NULL,
        mime_type text NOT NULL,
        size integer NOT NULL,
        sha256 text NOT NULL,
        width integer,
        height integer,
        uploaded_by uuid REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz
      )`)
    this.schema.raw('CREATE INDEX attachments_task_id ON attachments (task_id, created_at)')
    this.schema.raw(`
      CREATE TABLE checklists (
        id uuid PRIMARY KEY,
        task_id uuid NOT NULL REFERENCES tasks (id),
        form_key text NOT NULL,
        form_version integer NOT NULL,
        form_hash text NOT NULL,
        document jsonb NOT NULL,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'submitted')),
        result text CHECK (result IN ('pass', 'flag', 'fail')),
        submitted_at timestamptz,
        submitted_by uuid REFERENCES users (id),
        row_version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw('CREATE INDEX checklists_task_id ON checklists (task_id, created_at)')
    this.schema.raw(`
      CREATE TABLE checklist_answers (
        id uuid PRIMARY KEY,
        checklist_id uuid NOT NULL REFERENCES checklists (id),
        item text NOT NULL,
        value jsonb,
        result text CHECK (result IN ('pass', 'flag', 'fail')),
        answered_by uuid REFERENCES users (id),
        device text,
        answered_at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw(
      'CREATE INDEX checklist_answers_latest ON checklist_answers (checklist_id, item, id DESC)'
    )
  }

  async down() {
    this.schema.raw(
      'DROP TABLE checklist_answers, checklists, attachments, comments, downtime_events, tasks'
    )
  }
}
