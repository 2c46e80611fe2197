import type { Principal } from '#models/principal'
import type { Predicate } from '#platform/entities/query/predicate'

/** An entry of a maintenance history: of what kind it is, which one, and when. */
export type StoryEntry = { kind: string; id: string; at: string }

/** What a plugin adds to the maintenance history of a piece of equipment. Several may answer. */
export abstract class EquipmentStory {
  /** Selects `kind, id, at` of what somebody may see, as SQL; nothing where that is nothing. */
  abstract entries(equipmentId: string, principal: Principal): Predicate | undefined

  /** The same entries of one page as they are answered, by id; those of others are left out. */
  abstract tell(entries: StoryEntry[], locale: string): Promise<Map<string, object>>
}
