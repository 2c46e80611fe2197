import { BaseSchema } from '@adonisjs/lucid/schema'

/** What effects did, and those that are still to come. An occurrence sets each of its effects off once. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE effect_runs (
        id uuid PRIMARY KEY,
        occurrence uuid NOT NULL,
        cause_kind text NOT NULL,
        cause_key text NOT NULL,
        position integer NOT NULL,
        entity text NOT NULL,
        record_id uuid NOT NULL,
        kind text NOT NULL,
        effect jsonb NOT NULL,
        occasion jsonb,
        depth integer NOT NULL DEFAULT 0,
        state text NOT NULL CHECK (state IN ('waiting', 'done', 'refused', 'failed')),
        outcome text,
        actor_id uuid,
        due_at timestamptz NOT NULL DEFAULT now(),
        asked_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        UNIQUE (occurrence, cause_kind, cause_key, position)
      )`)
    this.schema.raw(`CREATE INDEX effect_runs_due ON effect_runs (due_at) WHERE state = 'waiting'`)
    this.schema.raw('CREATE INDEX effect_runs_record ON effect_runs (entity, record_id)')
    this.schema.raw('CREATE INDEX effect_runs_over ON effect_runs (finished_at)')
  }

  async down() {
    this.schema.raw('DROP TABLE effect_runs')
  }
}
