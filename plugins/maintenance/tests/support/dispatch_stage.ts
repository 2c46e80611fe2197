import type { ApiClient } from '@japa/api-client'
import { Upkeep } from '#plugins/maintenance/tests/support/upkeep'
import { Caller } from '#tests/support/caller'
import type { TestTenant } from '#tests/support/tenants'

/** A Monday, far from today. */
export const MONDAY = '2030-06-03'
export const TUESDAY = '2030-06-04'
export const EIGHT = `${MONDAY}T08:00:00.000Z`

const EARLY = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, starts: '07:00', ends: '15:00' }))

/** A company that hands out work: technicians with shifts, and tasks. */
export class DispatchStage {
  private constructor(
    readonly upkeep: Upkeep,
    private readonly client: ApiClient
  ) {}

  static async of(client: ApiClient, home: TestTenant) {
    return new DispatchStage(await Upkeep.of(client, home), client)
  }

  get api() {
    return this.upkeep.api
  }

  /** On weekdays from seven to three, unless they have other shifts. */
  async technician({
    shifts = EARLY,
    ...more
  }: { shifts?: object[] } & Record<string, unknown> = {}) {
    const { userId } = await Caller.as(this.client, this.upkeep.home, 'technician')
    const { id } = await this.api.create('/technicians/', { user_id: userId, ...more })
    if (shifts.length) await this.api.put(`/technicians/${id}/shifts/`, { shifts })
    return { id: id as string, userId }
  }

  task(more: object = {}) {
    return this.api.create('/tasks/', { title: 'Service', planned_minutes: 90, ...more })
  }

  assign(taskId: string, technicianId: string | null, more: object = {}) {
    const body = { task_id: taskId, technician_id: technicianId, planned_start: EIGHT, ...more }
    return this.api.post('/dispatch/assignments/', body)
  }

  async board(query = `from=${MONDAY}&to=2030-06-10`, api = this.api) {
    const answer = await api.get(`/dispatch/board/?${query}`)
    answer.assertStatus(200)
    return { ...answer.body().data, meta: answer.body().meta }
  }

  async candidates(taskId: string, at = EIGHT, headers = {}) {
    const answer = await this.api.get(`/dispatch/candidates/?task_id=${taskId}&at=${at}`, headers)
    answer.assertStatus(200)
    return answer.body().data
  }
}

/** The entry of one technician among others. */
export function of<T extends Record<string, unknown>>(rows: T[], id: string): T | undefined {
  return rows.find((row) => (row.technician_id ?? row.id) === id)
}
