import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw("ALTER TABLE users ADD COLUMN locale text CHECK (locale IN ('en', 'de'))")
  }

  async down() {
    this.schema.raw('ALTER TABLE users DROP COLUMN locale')
  }
}
