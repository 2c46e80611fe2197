import { nounOf, rowsOfNoun, tableOf, type Noun } from '#models/noun'
import type { Principal } from '#models/principal'
import { scopePredicate, visibility } from '#models/visibility'
import type { EntityModel } from '#platform/entities/entity_model'
import { runCompiled } from '#platform/entities/query/run_compiled'
import { E_FORBIDDEN, E_NOT_FOUND } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

type Change = {
  principal: Principal
  /** `update`, `delete`, or `view` where a permission of another name allows the change; a plugin may have its own. */
  action: string
  /** Look among what was deleted. */
  deleted?: boolean
}

/**
 * A record about to be changed. Locked until the unit ends: of two people who save at once the second sees
 * what the first wrote. @throws E_NOT_FOUND outside what they may see, E_FORBIDDEN outside what they may change
 */
export async function lockedRecord<T extends typeof EntityModel>(
  model: T,
  id: string,
  { principal, action, deleted = false }: Change
) {
  const noun = nounOf(model.entityKey)!
  const seen = visibility(principal, 'view', noun)
  const open = visibility(principal, action, noun)
  const [row] = await runCompiled<Record<string, unknown>>({
    sql: `SELECT e.*, (${open.sql}) AS is_open FROM ${tableOf(noun)} e WHERE e.id = ?::uuid AND ${rowsOfNoun(noun)} AND e.deleted_at IS ${deleted ? 'NOT ' : ''}NULL AND ${seen.sql} FOR UPDATE OF e`,
    bindings: [...open.bindings, id, ...seen.bindings],
  })
  if (!row) throw new E_NOT_FOUND()
  const { is_open: isOpen, ...columns } = row
  if (!isOpen)
    throw new E_FORBIDDEN(
      `Your role does not allow this here: its ${action}_${noun} does not reach this record`
    ).withDetails(reachOf(principal, `${action}_${noun}`))
  const record = model.$createFromAdapterResult(columns, undefined, {
    client: tenant.db(),
    connection: 'tenant',
  }) as InstanceType<T>
  await model.open([record])
  return record
}

/** Who may create only within a scope may not create outside it; the unit undoes what was written. @throws E_FORBIDDEN */
export async function assertCreatable({ id }: EntityModel, noun: Noun, principal: Principal) {
  const scope = principal.scopeOf(`create_${noun}`)
  if (scope === 'all') return
  const { sql, bindings } = scopePredicate(scope, noun, principal.id)
  const rows = await runCompiled({
    sql: `SELECT FROM ${tableOf(noun)} e WHERE e.id = ?::uuid AND ${sql}`,
    bindings: [id, ...bindings],
  })
  if (!rows.length)
    throw new E_FORBIDDEN(
      `Your role does not allow this here: its create_${noun} ends at ${scope}`
    ).withDetails(reachOf(principal, `create_${noun}`))
}

/** Which grant a refusal is about, and how far it reaches. */
export function reachOf(principal: Principal, permission: string) {
  const scope = principal.scopeOf(permission)
  return { permission: [permission], role: [principal.roleKey], ...(scope && { scope: [scope] }) }
}
