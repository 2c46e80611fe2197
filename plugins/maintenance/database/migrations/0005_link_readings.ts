import { BaseSchema } from '@adonisjs/lucid/schema'

/** Which answer a reading was taken from: one that is corrected corrects its reading. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE meter_readings ADD COLUMN checklist_id uuid REFERENCES checklists (id), ADD COLUMN item text`)
    this.schema.raw(
      'CREATE INDEX ON meter_readings (checklist_id, item) WHERE checklist_id IS NOT NULL'
    )
  }

  async down() {
    this.schema.raw('ALTER TABLE meter_readings DROP COLUMN checklist_id, DROP COLUMN item')
  }
}
