/** A condition over the listed row, whose alias is `e`; `?` stands for a binding. */
export interface Predicate {
  sql: string
  bindings: readonly unknown[]
}

/** Leaves every row. */
export const EVERYTHING: Predicate = { sql: 'true', bindings: [] }

/** Whether asking the database would be in vain. */
export function leavesEverything({ sql }: Predicate) {
  return sql === EVERYTHING.sql
}

/** Leaves no row, whatever there is. */
export const NOTHING: Predicate = { sql: 'false', bindings: [] }

export function leavesNothing({ sql }: Predicate) {
  return sql === NOTHING.sql
}

/** A statement in knex's raw style: text with `?`, and what they stand for, in order. */
export interface CompiledQuery {
  sql: string
  bindings: unknown[]
  /** There is one way to run it, whatever the bindings: its plan may be kept. */
  planned?: true
}
