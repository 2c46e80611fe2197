import type { Principal } from '#models/principal'
import Team from '#models/team'
import { TeamMembership } from '#models/team_membership'
import type { DemoEquipment } from '#database/seeders/demo/demo_equipment'
import type { Actor } from '#platform/events/actor'

type Member = { actor: Actor; principal: Principal }

/** Which team looks after each kind of equipment. */
export type DemoTeams = Record<DemoEquipment['kind'], string>

/** Two teams: the technician is in both, the manager in one. */
export async function formTeams(cast: Record<'admin' | 'manager' | 'technician', Member>) {
  const lifts = await form('Lifts & stairs', 'Elevators and escalators of all sites', cast.admin)
  const climate = await form('Climate', 'Heating, cooling and ventilation', cast.admin)
  for (const team of [lifts, climate]) await join(team, cast.technician, cast.admin)
  await join(lifts, cast.manager, cast.admin)
  return { elevator: lifts.id, escalator: lifts.id, hvac_unit: climate.id } satisfies DemoTeams
}

async function form(name: string, description: string, { actor }: Member) {
  const team = new Team()
  await team.accept({ name, description }, 'create', actor)
  await team.store('created', actor)
  return team
}

function join(team: Team, { principal }: Member, by: Member) {
  return new TeamMembership(team, by.principal, by.actor).add(principal.id)
}
