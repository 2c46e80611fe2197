import { tenant } from '#platform/tenancy/tenant_scope'
import {
  TechnicianDirectory,
  type TechnicianFacts,
} from '#plugins/maintenance/contract/technician_directory'

const FACTS = `
  SELECT id, user_id AS "userId", name, skills, hourly_rate::text AS "hourlyRate", home_facility_id AS "homeFacilityId"
  FROM technician_profiles WHERE is_active AND deleted_at IS NULL`

export default class KeptTechnicians extends TechnicianDirectory {
  withSkills(skills: string[]) {
    return tenant.query<TechnicianFacts>(`${FACTS} AND skills @> $1::jsonb ORDER BY name, id`, [
      JSON.stringify(skills),
    ])
  }

  async ofUser(userId: string) {
    const [found] = await tenant.query<TechnicianFacts>(`${FACTS} AND user_id = $1`, [userId])
    return found ?? null
  }
}
