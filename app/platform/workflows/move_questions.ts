import type { HttpContext } from '@adonisjs/core/http'
import type { StateCategory } from '#platform/definitions/types'
import type { WorkflowRecord } from '#platform/workflows/workflow_subject'

/** A way out of a record's state that somebody may take, and the record with what they send along. */
export interface MoveAhead {
  transition: string
  /** Of the state it leads to. */
  category: StateCategory
  record: WorkflowRecord
  locale: string
  /** Who moves it: choices that are records are those they may see. Null for the program itself. */
  principal: HttpContext['principal'] | null
}

/** What is asked on the way: a field of the record, and what may be answered. */
export interface MoveQuestion {
  path: string
  /** Without an answer the record does not move. */
  required: boolean
  choices: { value: string; title: string }[]
}

export type MoveAsker = (move: MoveAhead) => Promise<MoveQuestion[]>

type Registered = {
  concerns: () => Promise<boolean>
  load: () => Promise<{ default: MoveAsker }>
}

const askers = new Map<string, Registered[]>()

/** What others than the workflow ask when a record of an entity moves. */
export const moveQuestions = {
  on(entity: string, asker: Registered) {
    askers.set(entity, [...(askers.get(entity) ?? []), asker])
  },

  /** By the transitions' keys. */
  async of(entity: string, moves: MoveAhead[]): Promise<Record<string, MoveQuestion[]>> {
    const asked: Record<string, MoveQuestion[]> = {}
    for (const { concerns, load } of askers.get(entity) ?? []) {
      if (!(await concerns())) continue
      const { default: ask } = await load()
      for (const move of moves)
        asked[move.transition] = [...(asked[move.transition] ?? []), ...(await ask(move))]
    }
    return asked
  },
}
