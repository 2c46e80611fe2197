import { E_VALIDATION } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

type Row = { user_id: string; ids: string[] }

/** Which facilities users are assigned to: what the scope `facility` reaches. */
export const FacilityAssignment = {
  /** @returns facility ids by user id, in one query */
  async of(userIds: string[]): Promise<Map<string, string[]>> {
    if (!userIds.length) return new Map()
    const rows = await tenant.query<Row>(
      'SELECT user_id, array_agg(facility_id ORDER BY facility_id) AS ids FROM user_facilities WHERE user_id = ANY($1::uuid[]) GROUP BY user_id',
      [userIds]
    )
    return new Map(rows.map(({ user_id: id, ids }) => [id, ids]))
  },

  /** @throws E_VALIDATION on `facility_ids` */
  async replace(userId: string, facilityIds: string[]) {
    const wanted = [...new Set(facilityIds)]
    const found = await tenant.query(
      'SELECT id FROM facilities WHERE id = ANY($1::uuid[]) AND deleted_at IS NULL',
      [wanted]
    )
    if (found.length < wanted.length)
      throw new E_VALIDATION().withDetails({
        facility_ids: ['names a facility that does not exist'],
      })
    await tenant.query('DELETE FROM user_facilities WHERE user_id = $1', [userId])
    await tenant.query(
      'INSERT INTO user_facilities (user_id, facility_id) SELECT $1, unnest($2::uuid[])',
      [userId, wanted]
    )
  },
}
