import { BaseSchema } from '@adonisjs/lucid/schema'

/** Views that came with a pack: which, under what name of its maker’s, and what they are called in each language. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(
      'ALTER TABLE views ADD COLUMN pack text, ADD COLUMN key text, ADD COLUMN titles jsonb'
    )
    this.schema.raw('CREATE UNIQUE INDEX views_key ON views (pack, key) WHERE key IS NOT NULL')
  }

  async down() {
    this.schema.raw('DROP INDEX views_key')
    this.schema.raw('ALTER TABLE views DROP COLUMN pack, DROP COLUMN key, DROP COLUMN titles')
  }
}
