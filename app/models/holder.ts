import { entityOf, isOwn, isPresent, type Noun } from '#models/noun'
import type { Predicate } from '#platform/entities/query/predicate'
import { E_NOT_FOUND } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

/** What comments, files and checklists hang on: a task, a record of a plugin, or one of an entity the company invented. */
export type Holder = { noun: Noun; id: string }

/** How rows say it: a task, a record of the company’s own, or a noun with an id. */
export type Held = {
  taskId: string | null
  recordId: string | null
  holderNoun: string | null
  holderId: string | null
}

const NOBODY: Held = { taskId: null, recordId: null, holderNoun: null, holderId: null }

/** The holder an address names. */
export function holderIn({ entity, noun, id }: Record<string, string>): Holder {
  return { noun: entity ?? noun ?? 'tasks', id }
}

/** @throws E_NOT_FOUND also while the plugin of its noun is not enabled */
export async function holderOf({ taskId, recordId, holderNoun, holderId }: Held): Promise<Holder> {
  if (taskId) return { noun: 'tasks', id: taskId }
  if (holderNoun && holderId) {
    if (!(await isPresent(holderNoun))) throw new E_NOT_FOUND()
    return { noun: holderNoun, id: holderId }
  }
  const [row] = await tenant.query<{ entity: string }>(ENTITY, [recordId])
  if (!row) throw new E_NOT_FOUND()
  return { noun: row.entity, id: recordId! }
}

const ENTITY = 'SELECT entity FROM records WHERE id = $1'

export function heldBy(holder: Holder): Held {
  return { ...NOBODY, ...heldWhere(holder) }
}

/** The same, of what a row says alone. */
export function heldWhere({ noun, id }: Holder): Partial<Held> {
  if (noun === 'tasks') return { taskId: id }
  return isOwn(noun) ? { recordId: id } : { holderNoun: noun, holderId: id }
}

/** The column that says which record of a noun it is. */
export function holderColumn(noun: Noun) {
  if (noun === 'tasks') return 'task_id'
  return isOwn(noun) ? 'record_id' : 'holder_id'
}

/** The rows of a table that hang on a holder. */
export function hangsOn({ noun, id }: Holder, alias: string): Predicate {
  return { sql: `${alias}.${holderColumn(noun)} = ?::uuid`, bindings: [id] }
}

/** What an event of a row points at, so that pages of its holder hear of it: `{ task_id }`. */
export async function pointer(held: Held): Promise<Record<string, string>> {
  const { noun, id } = await holderOf(held)
  return { [`${entityOf(noun)}_id`]: id }
}
