/** A condition over the listed row, whose alias is `e`; `?` stands for a binding. */
export interface Predicate {
  sql: string
  bindings: readonly unknown[]
}

/** A statement in knex's raw style: text with `?`, and what they stand for, in order. */
export interface CompiledQuery {
  sql: string
  bindings: unknown[]
}
