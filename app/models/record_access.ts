import type { Holder } from '#models/holder'
import { reachOf as scopeReached } from '#models/locked_record'
import { rowsOfNoun, tableOf } from '#models/noun'
import type { Principal } from '#models/principal'
import { visibility } from '#models/visibility'
import { runCompiled } from '#platform/entities/query/run_compiled'
import { E_FORBIDDEN, E_NOT_FOUND } from '#platform/errors'

type Action = 'view' | 'update'

/**
 * What hangs on a record follows it: whoever sees the record reads, whoever may update it writes.
 * @throws E_NOT_FOUND for a record they cannot see, E_FORBIDDEN for one they cannot change
 */
export async function assertOpen(holder: Holder, action: Action, principal: Principal) {
  const reach = await reachOf(holder, action, principal)
  if (!reach) throw new E_NOT_FOUND()
  if (!reach.is_open)
    throw new E_FORBIDDEN(
      `Your role does not allow this here: its ${action}_${holder.noun} does not reach this record`
    ).withDetails(scopeReached(principal, `${action}_${holder.noun}`))
}

export async function canOpen(holder: Holder, action: Action, principal: Principal) {
  if (!principal.can(`${action}_${holder.noun}`)) return false
  return (await reachOf(holder, action, principal))?.is_open ?? false
}

async function reachOf({ noun, id }: Holder, action: Action, principal: Principal) {
  const seen = visibility(principal, 'view', noun)
  const open = visibility(principal, action, noun)
  const sql = `SELECT (${open.sql}) AS is_open FROM ${tableOf(noun)} e
    WHERE e.id = ?::uuid AND ${rowsOfNoun(noun)} AND e.deleted_at IS NULL AND ${seen.sql}`
  const [row] = await runCompiled<{ is_open: boolean }>({
    sql,
    bindings: [...open.bindings, id, ...seen.bindings],
  })
  return row
}
