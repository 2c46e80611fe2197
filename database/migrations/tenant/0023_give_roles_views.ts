import { BaseSchema } from '@adonisjs/lucid/schema'

/** The view a list opens with for the people of a role, and what boards and maps look for. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE role_views (
        role_id uuid NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
        entity text NOT NULL,
        view_id uuid NOT NULL REFERENCES views (id) ON DELETE CASCADE,
        PRIMARY KEY (role_id, entity)
      )`)
    this.schema.raw('CREATE INDEX role_views_view_id ON role_views (view_id)')
    this.schema.raw(
      'CREATE INDEX tasks_board ON tasks (status, due_date, created_at DESC, id DESC) WHERE deleted_at IS NULL'
    )
    this.schema.raw(
      'CREATE INDEX facilities_position ON facilities (latitude, longitude) WHERE latitude IS NOT NULL AND longitude IS NOT NULL AND deleted_at IS NULL'
    )
  }

  async down() {
    this.schema.raw('DROP INDEX facilities_position, tasks_board')
    this.schema.raw('DROP TABLE role_views')
  }
}
