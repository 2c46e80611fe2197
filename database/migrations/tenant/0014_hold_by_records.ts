import { BaseSchema } from '@adonisjs/lucid/schema'

/** What hangs on a task, and on records of the company's own entities as well. */
const TABLES = ['comments', 'attachments', 'checklists', 'uploads']

/** Each belongs to one task or to one record: two references instead of a name and an id, so that none dangles. */
export default class extends BaseSchema {
  async up() {
    for (const table of TABLES) {
      this.schema.raw(`
        ALTER TABLE ${table}
          ALTER COLUMN task_id DROP NOT NULL,
          ADD COLUMN record_id uuid REFERENCES records (id),
          ADD CONSTRAINT ${table}_holder CHECK (num_nonnulls(task_id, record_id) = 1)`)
      this.schema.raw(
        `CREATE INDEX ${table}_record_id ON ${table} (record_id, created_at) WHERE record_id IS NOT NULL`
      )
    }
  }

  async down() {
    this.schema.raw(`
      DELETE FROM checklist_answers WHERE checklist_id IN (SELECT id FROM checklists WHERE record_id IS NOT NULL)`)
    for (const table of TABLES) {
      this.schema.raw(`DELETE FROM ${table} WHERE record_id IS NOT NULL`)
      this.schema.raw(
        `ALTER TABLE ${table} DROP COLUMN record_id, ALTER COLUMN task_id SET NOT NULL`
      )
    }
  }
}
