import { BaseSchema } from '@adonisjs/lucid/schema'

/** When work is to begin, and why it stands there against the rules of dispatch. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(
      'ALTER TABLE tasks ADD COLUMN planned_start timestamptz, ADD COLUMN planning_exception text'
    )
    this.schema.raw(
      'CREATE INDEX tasks_planned_start ON tasks (planned_start) WHERE planned_start IS NOT NULL'
    )
  }

  async down() {
    this.schema.raw('ALTER TABLE tasks DROP COLUMN planned_start, DROP COLUMN planning_exception')
  }
}
