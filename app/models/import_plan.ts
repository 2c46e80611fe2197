import type { ImportMapping } from '#models/import_mapping'
import type { ImportNoun } from '#models/import_noun'
import type { NamedRecords } from '#models/import_references'
import type { ImportTargets } from '#models/import_targets'
import type { Actor } from '#platform/events/actor'

export type ImportPlan = {
  noun: ImportNoun
  targets: ImportTargets
  mapping: ImportMapping
  by: Actor
  /** The equipment type of every row; null leaves it to a column. */
  type: string | null
  createsFacilities: boolean
  /** People get a link to join instead of an account. */
  invites: boolean
  dryRun: boolean
}

/** What a dry run would have made by now: records by their keys, places by theirs, names of both. */
export type Imagined = { keys: Set<string>; places: Map<string, string>; names: NamedRecords }
