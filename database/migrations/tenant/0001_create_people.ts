import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE roles (
        id uuid PRIMARY KEY,
        key text NOT NULL UNIQUE,
        title text NOT NULL,
        grants jsonb NOT NULL DEFAULT '[]',
        is_system boolean NOT NULL DEFAULT false,
        row_version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw(`
      CREATE TABLE users (
        id uuid PRIMARY KEY,
        email text NOT NULL,
        password text NOT NULL,
        first_name text NOT NULL DEFAULT '',
        last_name text NOT NULL DEFAULT '',
        role_id uuid NOT NULL REFERENCES roles (id),
        email_verified_at timestamptz,
        is_active boolean NOT NULL DEFAULT true,
        permission_version integer NOT NULL DEFAULT 1,
        session_epoch integer NOT NULL DEFAULT 1,
        last_login_at timestamptz,
        search_text text NOT NULL DEFAULT '',
        row_version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz
      )`)
    this.schema.raw(
      'CREATE UNIQUE INDEX users_email ON users (lower(email)) WHERE deleted_at IS NULL'
    )
    this.schema.raw('CREATE INDEX users_role_id ON users (role_id)')
    this.schema.raw(
      'CREATE INDEX users_created_at ON users (created_at DESC, id DESC) WHERE deleted_at IS NULL'
    )
    this.schema.raw(`
      CREATE TABLE refresh_tokens (
        id uuid PRIMARY KEY,
        family_id uuid NOT NULL,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        token_hash text NOT NULL UNIQUE,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        revoked_at timestamptz,
        user_agent text,
        ip text,
        created_at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw('CREATE INDEX refresh_tokens_family_id ON refresh_tokens (family_id)')
    this.schema.raw('CREATE INDEX refresh_tokens_user_id ON refresh_tokens (user_id)')
    this.schema.raw(`
      CREATE TABLE one_time_tokens (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        purpose text NOT NULL CHECK (purpose IN ('verify_email', 'password_reset', 'handoff')),
        token_hash text NOT NULL UNIQUE,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw('CREATE INDEX one_time_tokens_user_id ON one_time_tokens (user_id, purpose)')
    this.schema.raw(`
      CREATE TABLE invitations (
        id uuid PRIMARY KEY,
        email text NOT NULL,
        role_id uuid NOT NULL REFERENCES roles (id),
        token_hash text NOT NULL UNIQUE,
        invited_by uuid REFERENCES users (id),
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        row_version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw(
      'CREATE UNIQUE INDEX invitations_open_email ON invitations (lower(email)) WHERE accepted_at IS NULL'
    )
  }

  async down() {
    this.schema.raw('DROP TABLE invitations, one_time_tokens, refresh_tokens, users, roles')
  }
}
