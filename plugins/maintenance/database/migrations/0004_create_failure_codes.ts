import { BaseSchema } from '@adonisjs/lucid/schema'

/** Words for what failed, after ISO 14224: class of equipment → problem → cause → remedy. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE failure_codes (
        id uuid PRIMARY KEY,
        level text NOT NULL CHECK (level IN ('class', 'problem', 'cause', 'remedy')),
        code text NOT NULL,
        parent_id uuid REFERENCES failure_codes (id),
        title jsonb NOT NULL,
        pack text,
        is_active boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw(
      'CREATE UNIQUE INDEX failure_codes_code ON failure_codes (code, parent_id) NULLS NOT DISTINCT'
    )
    this.schema.raw('CREATE INDEX ON failure_codes (parent_id)')
    this.schema.raw('ALTER TABLE equipment ADD COLUMN failure_class text')
    this.schema.raw(`
      ALTER TABLE tasks
        ADD COLUMN failure_problem text, ADD COLUMN failure_cause text, ADD COLUMN failure_remedy text`)
    this.schema.raw(
      'CREATE INDEX tasks_failure_problem ON tasks (equipment_id, failure_problem) WHERE failure_problem IS NOT NULL'
    )
  }

  async down() {
    this.schema.raw(
      'ALTER TABLE tasks DROP COLUMN failure_problem, DROP COLUMN failure_cause, DROP COLUMN failure_remedy'
    )
    this.schema.raw('ALTER TABLE equipment DROP COLUMN failure_class')
    this.schema.raw('DROP TABLE failure_codes')
  }
}
