import type { Reference } from '~/types/task'

/** An interval in which equipment was not fully up; open while `ends_at` is null. */
export type DowntimeEvent = {
  id: string
  reason: string
  reason_code: string | null
  starts_at: string
  ends_at: string | null
  expected_until: string | null
  created_by?: string | null
  created_by_user?: Reference | null
}

/** A node of the facility tree as the browser draws it. */
export type FacilityNode = {
  id: string
  name: string
  facility_type: string
  parent_id: string | null
  equipment_count?: number
}
