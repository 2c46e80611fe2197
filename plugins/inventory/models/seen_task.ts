import type { Principal } from '#models/principal'
import { visibleRecord } from '#models/visible_record'
import { E_NOT_FOUND, E_VALIDATION } from '#platform/errors'

/** Nobody gives parts to a task they may not see. @throws E_VALIDATION */
export async function assertTaskSeen(principal: Principal, taskId?: string | null) {
  if (!taskId) return
  try {
    await visibleRecord(principal, 'task', taskId)
  } catch (error) {
    if (!(error instanceof E_NOT_FOUND)) throw error
    throw new E_VALIDATION().withDetails({ task_id: ['does not exist, or you may not see it'] })
  }
}
