import { BaseSchema } from '@adonisjs/lucid/schema'

/** The order of states is that of the board, the order of transitions decides which comes first: jsonb sorts keys. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw('ALTER TABLE definitions ALTER COLUMN document TYPE json')
  }

  async down() {
    this.schema.raw('ALTER TABLE definitions ALTER COLUMN document TYPE jsonb')
  }
}
