import { entityOf, isCore, type Noun } from '#models/noun'
import type { Predicate } from '#platform/entities/query/predicate'
import { E_NOT_FOUND } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

/** What comments, files and checklists hang on: a task, or a record of an entity the company invented. */
export type Holder = { noun: Noun; id: string }

/** How rows say it: one of the two. */
export type Held = { taskId: string | null; recordId: string | null }

/** The holder an address names. */
export function holderIn({ entity, id }: Record<string, string>): Holder {
  return { noun: entity ?? 'tasks', id }
}

/** @throws E_NOT_FOUND */
export async function holderOf({ taskId, recordId }: Held): Promise<Holder> {
  if (taskId) return { noun: 'tasks', id: taskId }
  const [row] = await tenant.query<{ entity: string }>(ENTITY, [recordId])
  if (!row) throw new E_NOT_FOUND()
  return { noun: row.entity, id: recordId! }
}

const ENTITY = 'SELECT entity FROM records WHERE id = $1'

export function heldBy({ noun, id }: Holder): Held {
  return isCore(noun) ? { taskId: id, recordId: null } : { taskId: null, recordId: id }
}

/** The rows of a table that hang on a holder. */
export function hangsOn({ noun, id }: Holder, alias: string): Predicate {
  return { sql: `${alias}.${isCore(noun) ? 'task_id' : 'record_id'} = ?::uuid`, bindings: [id] }
}

/** What an event of a row points at, so that pages of its holder hear of it: `{ task_id }`. */
export async function pointer(held: Held): Promise<Record<string, string>> {
  const { noun, id } = await holderOf(held)
  return { [`${entityOf(noun)}_id`]: id }
}
