import type { Noun } from '#models/noun'
import type { Scope } from '#models/permission'
import type { EntityModel } from '#platform/entities/entity_model'

export type Rule = {
  sql: string
  /** The same for asking of row after row: what depends on no row is gathered once. */
  each?: string
}

/** Which rows a scope leaves, over the alias `e`; `?` is the user. What is not listed, nobody has by that scope. */
export type Rules = Partial<Record<Scope, Rule>>

/** The column that records are told and found again by; with a prefix the program gives the numbers. */
export type NumberColumn = { column: string; prefix?: string }

/** What the program knows of a noun: of the core's own, and of those that plugins bring. */
export type RegisteredNoun = {
  noun: Noun
  /** Key of its definition. */
  entity: string
  table: string
  /** Where its pages and its resource are: `/tasks`. */
  address: string
  /** A workflow may move its records: they have states, words, files and checklists. */
  workflow: boolean
  rules: Rules
  /** Which rows are at a facility or below it, over the alias `e`; `?` is the facility. None where they stand nowhere. */
  within?: string
  number?: NumberColumn
  /** Entities whose pages show its records in a place of their own. */
  told?: string[]
  /** Of a plugin’s; the core’s are in noun_model.ts. */
  model?: typeof EntityModel
  /** Whose it is; the core’s are everybody’s. */
  plugin?: string
}
