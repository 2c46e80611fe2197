import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE device_sessions (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('browser', 'api')),
        user_agent text,
        ip text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz
      )`)
    this.schema.raw(
      'CREATE INDEX device_sessions_live ON device_sessions (user_id, last_seen_at DESC, id DESC) WHERE ended_at IS NULL'
    )
    this.schema.raw(`
      INSERT INTO device_sessions (id, user_id, kind, user_agent, ip, created_at, last_seen_at, ended_at)
      SELECT DISTINCT ON (family_id) family_id, user_id, 'api', user_agent, coalesce(ip, ''),
        min(created_at) OVER (PARTITION BY family_id), created_at, revoked_at
      FROM refresh_tokens ORDER BY family_id, created_at DESC`)
    this.schema.raw(`
      CREATE TABLE second_factors (
        user_id uuid PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
        secret text NOT NULL,
        confirmed_at timestamptz,
        last_step bigint NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw(`
      CREATE TABLE recovery_codes (
        user_id uuid NOT NULL REFERENCES second_factors (user_id) ON DELETE CASCADE,
        code_hash text NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (user_id, code_hash)
      )`)
    this.schema.raw(
      'ALTER TABLE roles ADD COLUMN requires_second_factor boolean NOT NULL DEFAULT false'
    )
    this.schema.raw('ALTER TABLE one_time_tokens DROP CONSTRAINT one_time_tokens_purpose_check')
    this.schema.raw(`
      ALTER TABLE one_time_tokens ADD CONSTRAINT one_time_tokens_purpose_check
        CHECK (purpose IN ('verify_email', 'password_reset', 'handoff', 'second_factor'))`)
  }

  async down() {
    this.schema.raw('ALTER TABLE roles DROP COLUMN requires_second_factor')
    this.schema.raw('DROP TABLE recovery_codes, second_factors, device_sessions')
  }
}
