import type { Noun } from '#models/noun'

/** What an import has to know of records that a workflow moves, whichever they are. */
export type WorkNoun = {
  noun: Noun
  entity: string
  /** The column that rows are found again by. */
  number: string
  /** What numbers of the program begin with. */
  prefix: string
  /** Columns every record of the noun has alike. */
  kept: Record<string, unknown>
  unknownNumber: string
  outOfReach: string
}

export const TASKS: WorkNoun = {
  noun: 'tasks',
  entity: 'task',
  number: 'task_number',
  prefix: 'T-',
  kept: {},
  unknownNumber: 'does not exist: leave the number of a new task empty',
  outOfReach: 'is where your role may not create a task',
}

/** The same for an entity that the company invented. */
export function ownWork(key: string, prefix: string): WorkNoun {
  return {
    noun: key,
    entity: key,
    number: 'number',
    prefix,
    kept: { entity: key },
    unknownNumber: 'does not exist: leave the number of a new record empty',
    outOfReach: 'is where your role may not create a record',
  }
}
