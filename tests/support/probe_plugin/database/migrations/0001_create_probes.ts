import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw('CREATE TABLE probes (id serial PRIMARY KEY, what text NOT NULL)')
    this.schema.raw('ALTER TABLE facilities ADD COLUMN probe_depth numeric')
  }

  async down() {
    this.schema.raw('ALTER TABLE facilities DROP COLUMN probe_depth')
    this.schema.raw('DROP TABLE probes')
  }
}
