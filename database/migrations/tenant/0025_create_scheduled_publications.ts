import { BaseSchema } from '@adonisjs/lucid/schema'

/** Drafts that are to be published by themselves, each once; a row is gone as soon as it is decided. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE scheduled_publications (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        key text NOT NULL,
        publish_at timestamptz NOT NULL,
        options jsonb NOT NULL,
        draft_hash text NOT NULL,
        warnings jsonb NOT NULL,
        scheduled_by uuid NOT NULL REFERENCES users (id),
        asked_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (kind, key)
      )`)
    this.schema.raw(
      'CREATE INDEX scheduled_publications_publish_at ON scheduled_publications (publish_at)'
    )
    this.schema.raw(
      'CREATE INDEX scheduled_publications_scheduled_by ON scheduled_publications (scheduled_by)'
    )
  }

  async down() {
    this.schema.raw('DROP TABLE scheduled_publications')
  }
}
