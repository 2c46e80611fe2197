import { BaseSchema } from '@adonisjs/lucid/schema'

/** What automations were set off by and decided; when the timed ones are due; which are paused or have an address. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE automation_runs (
        id uuid PRIMARY KEY,
        automation text NOT NULL,
        version integer NOT NULL,
        occurrence uuid NOT NULL,
        event text NOT NULL,
        entity text NOT NULL,
        record_id uuid NOT NULL,
        input jsonb NOT NULL,
        chain text[] NOT NULL DEFAULT '{}',
        depth integer NOT NULL DEFAULT 0,
        state text NOT NULL DEFAULT 'waiting'
          CHECK (state IN ('waiting', 'done', 'unmet', 'stopped', 'failed')),
        decision text,
        actor_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        milliseconds integer,
        UNIQUE (automation, occurrence, record_id)
      )`)
    this.schema.raw(
      'CREATE INDEX automation_runs_newest ON automation_runs (automation, created_at DESC, id DESC)'
    )
    this.schema.raw('CREATE INDEX automation_runs_created_at ON automation_runs (created_at)')
    this.schema.raw(`
      CREATE TABLE automation_clocks (
        automation text PRIMARY KEY,
        timing text NOT NULL,
        next_at timestamptz NOT NULL,
        last_at timestamptz
      )`)
    this.schema.raw(`
      CREATE TABLE automation_pauses (
        automation text PRIMARY KEY,
        reason text NOT NULL,
        paused_at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw(`
      CREATE TABLE automation_hooks (
        automation text PRIMARY KEY,
        token_hash text NOT NULL UNIQUE,
        signing_key text,
        created_by uuid REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        used_at timestamptz
      )`)
  }

  async down() {
    this.schema.raw(
      'DROP TABLE automation_hooks, automation_pauses, automation_clocks, automation_runs'
    )
  }
}
