import type { ImportDraft, Refusals } from '#models/import_draft'
import { Principal } from '#models/principal'
import type { RecordRow } from '#models/record_rows'
import Role from '#models/role'
import { covers } from '#models/permission'
import { E_FORBIDDEN } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

export type KnownTeam = { id: string; name: string; is_mine: boolean }

const BEYOND = ['gives or takes what you lack yourself']

/** The roles and teams of a company, and which of them somebody who imports may give. Two statements. */
export class UserImportPower {
  private constructor(
    readonly principal: Principal,
    private roles: Role[],
    private teams: Map<string, KnownTeam>
  ) {}

  /** @throws E_FORBIDDEN when whoever ordered the import is gone */
  static async of({ id }: Actor) {
    const principal = id ? await Principal.find(id) : null
    if (!principal) throw new E_FORBIDDEN('This account is switched off')
    const teams = await tenant.query<KnownTeam>(TEAMS, [id])
    return new UserImportPower(
      principal,
      await Role.byTitle(),
      new Map(teams.map((team) => [team.name.toLowerCase(), team]))
    )
  }

  /** Sets role and teams of a record, or says what stands against it. */
  judge(
    { isUntold, record }: ImportDraft,
    next: RecordRow,
    { role, teams }: Record<string, string | null>
  ): Refusals | undefined {
    const former = isUntold ? undefined : this.role(record.role)
    const held = role ? this.role(role) : former
    if (!held) return { role: [role ? 'does not exist' : 'is required'] }
    next.role = held.key
    if (former?.key !== held.key && ![held, former].every((one) => this.mayGive(one)))
      return { role: BEYOND }
    return teams === undefined ? undefined : this.judgeTeams(next, { teams, held })
  }

  role(name: unknown) {
    const wanted = String(name).trim().toLowerCase()
    return (
      this.roles.find(({ key }) => key === wanted) ??
      this.roles.find(({ title }) => title.toLowerCase() === wanted)
    )
  }

  team(name: string) {
    return this.teams.get(name.trim().toLowerCase())
  }

  private judgeTeams(
    next: RecordRow,
    { teams, held }: { teams: string | null; held: Role }
  ): Refusals | undefined {
    const names = (teams ?? '').split(';').filter((name) => name.trim())
    const found = names.map((name) => this.team(name))
    const missing = names.filter((_, at) => !found[at])
    if (missing.length) return { teams: ['does not exist'] }
    const before = next.teams as string[]
    const after = [...new Set(found.map((team) => team!.name))].sort()
    const changed = [...before, ...after].filter(
      (name) => before.includes(name) !== after.includes(name)
    )
    if (!changed.every((name) => this.mayGive(held, this.team(name)))) return { teams: BEYOND }
    next.teams = after
    return undefined
  }

  /** What a role reaches by its teams, only whoever is in the team or reaches everything can give. */
  private mayGive(role: Role | undefined, team?: KnownTeam) {
    const grants = role?.grants ?? []
    const reached = team && !team.is_mine ? grants.map((one) => one.replace(/:team$/, '')) : grants
    return reached.every((grant) => covers(this.principal.grants, grant))
  }
}

const TEAMS = `
  SELECT t.id, t.name, EXISTS (SELECT FROM team_members m WHERE m.team_id = t.id AND m.user_id = $1) AS is_mine
  FROM teams t WHERE t.deleted_at IS NULL`
