import type { ImportMapping } from '#models/import_mapping'
import type { ImportTargets } from '#models/import_targets'
import type { Actor } from '#platform/events/actor'

export type ImportPlan = {
  targets: ImportTargets
  mapping: ImportMapping
  by: Actor
  /** The equipment type of every row; null leaves it to a column. */
  type: string | null
  createsFacilities: boolean
  dryRun: boolean
}

/** What a dry run would have made by now: numbers of equipment, places by their key. */
export type Imagined = { numbers: Set<string>; places: Map<string, string> }
