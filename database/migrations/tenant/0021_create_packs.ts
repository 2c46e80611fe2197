import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE packs (
        id uuid PRIMARY KEY,
        key text NOT NULL UNIQUE,
        version text NOT NULL,
        documents jsonb NOT NULL,
        installed_by uuid REFERENCES users (id),
        uninstalled_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`)
  }

  async down() {
    this.schema.raw('DROP TABLE packs')
  }
}
