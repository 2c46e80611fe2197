import { BaseSchema } from '@adonisjs/lucid/schema'

/** The purge finds sessions that are long over without reading the others. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(
      'CREATE INDEX device_sessions_over ON device_sessions ((coalesce(ended_at, last_seen_at)))'
    )
  }

  async down() {
    this.schema.raw('DROP INDEX device_sessions_over')
  }
}
