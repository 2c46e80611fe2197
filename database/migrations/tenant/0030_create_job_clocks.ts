import { BaseSchema } from '@adonisjs/lucid/schema'

/** When jobs of plugins that go by the company's own clock are due next. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE job_clocks (
        job text PRIMARY KEY,
        timing text NOT NULL,
        next_at timestamptz NOT NULL,
        last_at timestamptz
      )`)
  }

  async down() {
    this.schema.raw('DROP TABLE job_clocks')
  }
}
