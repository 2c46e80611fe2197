import { BaseSchema } from '@adonisjs/lucid/schema'

/** Uploads that are under way, thumbnails, what a company keeps, and ways to find the row that names a file. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE uploads (
        id uuid PRIMARY KEY,
        task_id uuid NOT NULL REFERENCES tasks (id),
        file_key text NOT NULL UNIQUE,
        file_name text NOT NULL,
        size integer NOT NULL CHECK (size > 0),
        created_by uuid REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw('CREATE INDEX uploads_task_id ON uploads (task_id)')
    this.schema.raw('CREATE INDEX uploads_created_by ON uploads (created_by)')
    this.schema.raw('CREATE INDEX uploads_created_at ON uploads (created_at)')
    this.schema.raw('ALTER TABLE attachments ADD COLUMN thumbnail_size integer')
    this.schema.raw(
      'CREATE INDEX attachments_size ON attachments (size DESC, id) WHERE deleted_at IS NULL'
    )
    this.schema.raw(
      'CREATE INDEX attachments_deleted_at ON attachments (deleted_at) WHERE deleted_at IS NOT NULL'
    )
    this.schema.raw(`
      CREATE TABLE file_usage (
        is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
        bytes bigint NOT NULL,
        files integer NOT NULL
      )`)
    this.schema.raw(`
      INSERT INTO file_usage (bytes, files)
      SELECT coalesce(sum(size), 0), count(*) FROM attachments WHERE deleted_at IS NULL`)
    this.schema.raw(`
      CREATE INDEX jobs_file_key ON jobs ((input->>'file_key')) WHERE input->>'file_key' IS NOT NULL`)
  }

  async down() {
    this.schema.raw('DROP INDEX jobs_file_key, attachments_size, attachments_deleted_at')
    this.schema.raw('DROP TABLE file_usage, uploads')
    this.schema.raw('ALTER TABLE attachments DROP COLUMN thumbnail_size')
  }
}
