import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE definitions (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        key text NOT NULL,
        version integer,
        state text NOT NULL CHECK (state IN ('draft', 'published', 'superseded', 'withdrawn')),
        document jsonb NOT NULL,
        content_hash text NOT NULL,
        note text,
        author_id uuid REFERENCES users (id),
        published_at timestamptz,
        row_version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw(
      'CREATE UNIQUE INDEX definitions_version ON definitions (kind, key, version) WHERE version IS NOT NULL'
    )
    this.schema.raw(
      `CREATE UNIQUE INDEX definitions_draft ON definitions (kind, key) WHERE state = 'draft'`
    )
    this.schema.raw(
      `CREATE UNIQUE INDEX definitions_published ON definitions (kind, key) WHERE state = 'published'`
    )
    this.schema.raw(`
      CREATE TABLE number_sequences (
        key text PRIMARY KEY,
        last_value bigint NOT NULL DEFAULT 0
      )`)
    this.schema.raw(`
      CREATE TABLE audit_log (
        id uuid PRIMARY KEY,
        entity text NOT NULL,
        record_id uuid,
        action text NOT NULL,
        actor_id uuid,
        channel text NOT NULL,
        changes jsonb NOT NULL DEFAULT '{}',
        request_id text,
        at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw('CREATE INDEX audit_log_record ON audit_log (record_id, at DESC, id DESC)')
    this.schema.raw('CREATE INDEX audit_log_at ON audit_log (at DESC, id DESC)')
    this.schema.raw(`
      CREATE TABLE outbox (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        payload jsonb NOT NULL,
        actor_id uuid,
        trace text,
        at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw(`
      CREATE TABLE processed_events (
        handler text NOT NULL,
        event_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (handler, event_id)
      )`)
    this.schema.raw('CREATE INDEX processed_events_at ON processed_events (at)')
    this.schema.raw(`
      CREATE TABLE idempotency_keys (
        user_id uuid NOT NULL,
        key text NOT NULL,
        request_hash text NOT NULL,
        status smallint,
        headers jsonb,
        body text,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (user_id, key)
      )`)
    this.schema.raw('CREATE INDEX idempotency_keys_created_at ON idempotency_keys (created_at)')
    this.schema.raw(`
      CREATE TABLE jobs (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        state text NOT NULL DEFAULT 'queued'
          CHECK (state IN ('queued', 'running', 'completed', 'failed', 'cancelling', 'cancelled')),
        done integer NOT NULL DEFAULT 0,
        total integer,
        input jsonb NOT NULL DEFAULT '{}',
        cursor jsonb,
        result jsonb,
        error text,
        created_by uuid REFERENCES users (id),
        actor jsonb NOT NULL DEFAULT '{}',
        started_at timestamptz,
        finished_at timestamptz,
        row_version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw('CREATE INDEX jobs_created_by ON jobs (created_by, created_at DESC, id DESC)')
    this.schema.raw('CREATE INDEX jobs_created_at ON jobs (created_at DESC, id DESC)')
  }

  async down() {
    this.schema.raw(
      'DROP TABLE jobs, idempotency_keys, processed_events, outbox, audit_log, number_sequences, definitions'
    )
  }
}
