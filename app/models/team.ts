import { column } from '@adonisjs/lucid/orm'
import { EntityModel } from '#platform/entities/entity_model'
import { E_NOT_FOUND } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'
import { OPEN_WORK } from '#platform/workflows/open_work'

/** What the deletion of a team would touch. */
export type TeamDeletion = { members: number; open_tasks: number; tasks: number }

/** People who share work. Its tasks keep its name when it is deleted, and it has them again when it is restored. */
export default class Team extends EntityModel {
  static table = 'teams'
  static entityKey = 'team'

  @column()
  declare name: string

  @column()
  declare description: string | null

  /** Of two people who change a team at once the second sees what the first did. @throws E_NOT_FOUND */
  static async locked(id: string, { deleted = false } = {}): Promise<Team> {
    const team = await Team.query()
      .where('id', id)
      .whereRaw(`deleted_at IS ${deleted ? 'NOT ' : ''}NULL`)
      .forUpdate()
      .first()
    if (!team) throw new E_NOT_FOUND()
    return team
  }

  /** @throws E_NOT_FOUND */
  static async assertPresent(id: string) {
    const team = await Team.query().where('id', id).whereNull('deleted_at').select('id').first()
    if (!team) throw new E_NOT_FOUND()
  }

  /** Nothing is changed. */
  static async deletionOf(id: string): Promise<TeamDeletion> {
    await Team.assertPresent(id)
    const [touched] = await tenant.query<TeamDeletion>(TOUCHED, [id])
    return touched
  }
}

const TOUCHED = `
  SELECT (SELECT count(*)::int FROM team_members m JOIN users u ON u.id = m.user_id WHERE m.team_id = $1 AND u.deleted_at IS NULL) AS members,
    count(*) FILTER (WHERE ${OPEN_WORK})::int AS open_tasks, count(*)::int AS tasks
  FROM tasks e WHERE assigned_team = $1 AND deleted_at IS NULL`
