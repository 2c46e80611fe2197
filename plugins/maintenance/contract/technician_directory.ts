export type TechnicianFacts = {
  id: string
  userId: string
  name: string
  skills: string[]
  /** In the tenant's currency: a decimal as text; null where nobody has said. */
  hourlyRate: string | null
  homeFacilityId: string | null
}

/**
 * Who can do work in the field. Ask the contracts for it: `contracts.ask(TechnicianDirectory)`.
 * @throws E_PLUGIN_NOT_ENABLED where the company has no maintenance
 */
export abstract class TechnicianDirectory {
  /** Active technicians who have all of these skills; everybody where none is named. */
  abstract withSkills(skills: string[]): Promise<TechnicianFacts[]>

  abstract ofUser(userId: string): Promise<TechnicianFacts | null>
}
