import { BaseSchema } from '@adonisjs/lucid/schema'

/** What hangs on a task, a record of the company's own, and on records of plugins as well. */
const TABLES = ['comments', 'attachments', 'checklists', 'uploads']

/**
 * The tables of plugins are there only where one is enabled, so that no reference can point at them: a noun and
 * an id say what a row belongs to.
 */
export default class extends BaseSchema {
  async up() {
    for (const table of TABLES) {
      this.schema.raw(`
        ALTER TABLE ${table}
          ADD COLUMN holder_noun text,
          ADD COLUMN holder_id uuid,
          DROP CONSTRAINT ${table}_holder,
          ADD CONSTRAINT ${table}_holder CHECK (
            num_nonnulls(task_id, record_id, holder_id) = 1 AND (holder_noun IS NULL) = (holder_id IS NULL))`)
      this.schema.raw(
        `CREATE INDEX ${table}_holder_id ON ${table} (holder_id, created_at) WHERE holder_id IS NOT NULL`
      )
    }
  }

  async down() {
    this.schema.raw(`
      DELETE FROM checklist_answers WHERE checklist_id IN (SELECT id FROM checklists WHERE holder_id IS NOT NULL)`)
    for (const table of TABLES) {
      this.schema.raw(`DELETE FROM ${table} WHERE holder_id IS NOT NULL`)
      this.schema.raw(`
        ALTER TABLE ${table}
          DROP CONSTRAINT ${table}_holder, DROP COLUMN holder_noun, DROP COLUMN holder_id,
          ADD CONSTRAINT ${table}_holder CHECK (num_nonnulls(task_id, record_id) = 1)`)
    }
  }
}
