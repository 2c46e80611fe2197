import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE teams (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        description text,
        custom jsonb NOT NULL DEFAULT '{}',
        search_text text NOT NULL DEFAULT '',
        created_by uuid REFERENCES users (id),
        row_version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz
      )`)
    this.schema.raw(
      'CREATE UNIQUE INDEX teams_name ON teams (lower(name)) WHERE deleted_at IS NULL'
    )
    this.schema.raw(
      'CREATE INDEX teams_created_at ON teams (created_at DESC, id DESC) WHERE deleted_at IS NULL'
    )
    this.schema.raw(`
      CREATE TABLE team_members (
        team_id uuid NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        joined_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (team_id, user_id)
      )`)
    this.schema.raw('CREATE INDEX team_members_user_id ON team_members (user_id)')
    // Until now nothing kept ids of teams from being made up.
    this.schema.raw('UPDATE tasks SET assigned_team = NULL WHERE assigned_team IS NOT NULL')
    this.schema.raw(
      'ALTER TABLE tasks ADD CONSTRAINT tasks_assigned_team_fkey FOREIGN KEY (assigned_team) REFERENCES teams (id)'
    )
    this.schema.raw(
      'CREATE INDEX tasks_assigned_team ON tasks (assigned_team, status_category, due_date)'
    )
  }

  async down() {
    this.schema.raw('DROP INDEX tasks_assigned_team')
    this.schema.raw('ALTER TABLE tasks DROP CONSTRAINT tasks_assigned_team_fkey')
    this.schema.raw('DROP TABLE team_members, teams')
  }
}
