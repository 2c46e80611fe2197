import type { Principal } from '#models/principal'
import type Team from '#models/team'
import User from '#models/user'
import { E_NOT_FOUND, E_VALIDATION } from '#platform/errors'
import { EntityReader } from '#platform/entities/entity_reader'
import type { Actor } from '#platform/events/actor'
import { journal, type Changes } from '#platform/events/journal'
import { tenant } from '#platform/tenancy/tenant_scope'

const NAME = { fields: 'first_name,last_name,is_active', sort: 'first_name,last_name' }
const JOIN =
  'INSERT INTO team_members (team_id, user_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING user_id'
const LEAVE = 'DELETE FROM team_members WHERE team_id = $1 AND user_id = $2 RETURNING user_id'
const IS_IN = 'SELECT FROM team_members WHERE team_id = $1 AND user_id = $2'

/** Who is in a team, changed by somebody who gives nobody more than they have themselves. */
export class TeamMembership {
  constructor(
    private team: Team,
    private principal: Principal,
    private by: Actor
  ) {}

  /** A page of its people by name. @throws E_INVALID_QUERY */
  static async list(teamId: string, query: Record<string, unknown>) {
    const people = await EntityReader.of('user', { scope: membersOf(teamId) })
    return people.list({ ...query, ...NAME })
  }

  /** Whoever is in it already stays. @throws E_VALIDATION, E_FORBIDDEN */
  async add(userId: string) {
    const user = await User.present().where('id', userId).first()
    if (!user) throw new E_VALIDATION().withDetails({ user_id: ['does not exist'] })
    await this.assertGives(user)
    const [joined] = await tenant.query(JOIN, [this.team.id, userId])
    if (joined) await this.log({ member_ids: [[], [userId]] })
    return user
  }

  /** @throws E_NOT_FOUND, E_FORBIDDEN */
  async remove(userId: string) {
    const user = await User.query().where('id', userId).preload('role').first()
    if (!user) throw new E_NOT_FOUND()
    await this.assertGives(user)
    const [left] = await tenant.query(LEAVE, [this.team.id, userId])
    if (!left) throw new E_NOT_FOUND()
    await this.log({ member_ids: [[userId], []] })
  }

  /** What a role reaches by its teams, only whoever is in this one or reaches everything can give or take. */
  private async assertGives({ role }: User) {
    const [isIn] = await tenant.query(IS_IN, [this.team.id, this.principal.id])
    this.principal.assertCovers(
      isIn ? role.grants : role.grants.map((grant) => grant.replace(/:team$/, ''))
    )
  }

  private log(changes: Changes) {
    journal([{ entity: 'team', recordId: this.team.id, action: 'updated', changes }], this.by)
  }
}

function membersOf(teamId: string) {
  return {
    sql: 'e.id IN (SELECT user_id FROM team_members WHERE team_id = ?::uuid)',
    bindings: [teamId],
  }
}
