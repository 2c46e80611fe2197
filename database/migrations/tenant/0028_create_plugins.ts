import { BaseSchema } from '@adonisjs/lucid/schema'

/** Which plugins this company has switched on, and how it has set them up; one that is switched off keeps its row. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE plugins (
        id uuid PRIMARY KEY,
        key text NOT NULL UNIQUE,
        version text NOT NULL,
        enabled boolean NOT NULL,
        settings jsonb NOT NULL DEFAULT '{}',
        row_version integer NOT NULL DEFAULT 1,
        changed_by uuid REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`)
  }

  async down() {
    this.schema.raw('DROP TABLE plugins')
  }
}
