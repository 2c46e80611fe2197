import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE notifications (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        occurrence uuid NOT NULL,
        kind text NOT NULL,
        title text NOT NULL,
        body text NOT NULL DEFAULT '',
        entity text,
        record_id uuid,
        path text,
        read_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (user_id, occurrence)
      )`)
    this.schema.raw('CREATE INDEX notifications_newest ON notifications (user_id, id DESC)')
    this.schema.raw(
      'CREATE INDEX notifications_unread ON notifications (user_id) WHERE read_at IS NULL'
    )
    this.schema.raw('CREATE INDEX notifications_created_at ON notifications (created_at)')
    this.schema.raw(`
      CREATE TABLE approvals (
        id uuid PRIMARY KEY,
        entity text NOT NULL,
        record_id uuid NOT NULL,
        transition text NOT NULL,
        to_status text NOT NULL,
        workflow_version integer NOT NULL,
        wish jsonb NOT NULL DEFAULT '{}',
        asked text[] NOT NULL,
        quorum integer NOT NULL DEFAULT 1,
        exclude_requester boolean NOT NULL DEFAULT false,
        requested_by uuid REFERENCES users (id),
        state text NOT NULL DEFAULT 'open'
          CHECK (state IN ('open', 'approved', 'refused', 'withdrawn', 'failed')),
        outcome text,
        requested_at timestamptz NOT NULL DEFAULT now(),
        decided_at timestamptz
      )`)
    this.schema.raw(
      `CREATE UNIQUE INDEX approvals_open ON approvals (entity, record_id, transition) WHERE state = 'open'`
    )
    this.schema.raw('CREATE INDEX approvals_record ON approvals (entity, record_id, id DESC)')
    this.schema.raw('CREATE INDEX approvals_requested_by ON approvals (requested_by, id DESC)')
    this.schema.raw(
      `CREATE INDEX approvals_asked ON approvals USING gin (asked) WHERE state = 'open'`
    )
    this.schema.raw(`
      CREATE TABLE approval_decisions (
        id uuid PRIMARY KEY,
        approval_id uuid NOT NULL REFERENCES approvals (id) ON DELETE CASCADE,
        user_id uuid NOT NULL REFERENCES users (id),
        on_behalf_of uuid NOT NULL REFERENCES users (id),
        decision text NOT NULL CHECK (decision IN ('approve', 'refuse')),
        comment text,
        at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (approval_id, user_id),
        UNIQUE (approval_id, on_behalf_of)
      )`)
    this.schema.raw('CREATE INDEX approval_decisions_user_id ON approval_decisions (user_id)')
    this.schema.raw(
      'CREATE INDEX approval_decisions_on_behalf_of ON approval_decisions (on_behalf_of)'
    )
    this.schema.raw(`
      CREATE TABLE approval_delegates (
        user_id uuid PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
        delegate_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        until date NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (user_id <> delegate_id)
      )`)
    this.schema.raw(
      'CREATE INDEX approval_delegates_delegate_id ON approval_delegates (delegate_id)'
    )
    this.schema.raw(`
      CREATE TABLE approval_links (
        token_hash text PRIMARY KEY,
        approval_id uuid NOT NULL REFERENCES approvals (id) ON DELETE CASCADE,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        expires_at timestamptz NOT NULL
      )`)
    this.schema.raw('CREATE INDEX approval_links_approval_id ON approval_links (approval_id)')
    this.schema.raw('CREATE INDEX approval_links_user_id ON approval_links (user_id)')
  }

  async down() {
    this.schema.raw(
      'DROP TABLE approval_links, approval_delegates, approval_decisions, approvals, notifications'
    )
  }
}
