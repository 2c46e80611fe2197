import { reachOf as scopeReached } from '#models/locked_record'
import type { Principal } from '#models/principal'
import { visibility } from '#models/visibility'
import { runCompiled } from '#platform/entities/query/run_compiled'
import { E_FORBIDDEN, E_NOT_FOUND } from '#platform/errors'

type Action = 'view' | 'update'

/**
 * What hangs on a task follows it: whoever sees the task reads, whoever may update it writes.
 * @throws E_NOT_FOUND for a task they cannot see, E_FORBIDDEN for one they cannot change
 */
export async function assertTaskOpen(taskId: string, action: Action, principal: Principal) {
  const reach = await reachOf(taskId, action, principal)
  if (!reach) throw new E_NOT_FOUND()
  if (!reach.is_open)
    throw new E_FORBIDDEN(
      'Your role does not allow this here: its update_tasks does not reach this task'
    ).withDetails(scopeReached(principal, `${action}_tasks`))
}

export async function canOpenTask(taskId: string, action: Action, principal: Principal) {
  if (!principal.can(`${action}_tasks`)) return false
  return (await reachOf(taskId, action, principal))?.is_open ?? false
}

async function reachOf(taskId: string, action: Action, principal: Principal) {
  const seen = visibility(principal, 'view', 'tasks')
  const open = visibility(principal, action, 'tasks')
  const sql = `SELECT (${open.sql}) AS is_open FROM tasks e WHERE e.id = ?::uuid AND e.deleted_at IS NULL AND ${seen.sql}`
  const [row] = await runCompiled<{ is_open: boolean }>({
    sql,
    bindings: [...open.bindings, taskId, ...seen.bindings],
  })
  return row
}
