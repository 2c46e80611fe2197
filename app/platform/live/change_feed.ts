import logger from '@adonisjs/core/services/logger'
import type { JournalEntry } from '#platform/events/journal'
import { cacheChannel } from '#platform/tenancy/cache_channel'

/** Milliseconds in which the commits of one process become one announcement. */
const GATHER = 100

/** Records that are named one by one; above, all of their entity is said to have changed. */
const NAMED = 100

/** Ids by entity; null stands for more than could be named. */
export type Changed = Record<string, string[] | null>

/**
 * Tells every web process which records changed, soon after the commit. Ids only: what became of them each
 * reader asks for with their own rights. A lost announcement costs a page its freshness and nothing else.
 */
class ChangeFeed {
  private waiting = new Map<string, Map<string, Set<string>>>()
  private timer?: NodeJS.Timeout

  tell(tenantId: string, entries: JournalEntry[]) {
    for (const { entity, id } of entries.flatMap(touched)) this.idsOf(tenantId, entity).add(id)
    this.timer ??= setTimeout(() => this.flush(), GATHER)
  }

  flush() {
    clearTimeout(this.timer)
    this.timer = undefined
    const told = [...this.waiting]
    this.waiting.clear()
    for (const [tenantId, entities] of told) {
      cacheChannel
        .tell('changes', tenantId, asText(entities))
        .catch((error) => logger.warn({ err: error }, 'open pages did not hear of a change'))
    }
  }

  private idsOf(tenantId: string, entity: string) {
    const entities = this.waiting.get(tenantId) ?? new Map<string, Set<string>>()
    this.waiting.set(tenantId, entities)
    const ids = entities.get(entity) ?? new Set<string>()
    entities.set(entity, ids)
    return ids
  }
}

export const changeFeed = new ChangeFeed()

/** @param text as the feed announces it: `task=<id>,<id>;equipment=*` */
export function readChanges(text: string): Changed {
  return Object.fromEntries(
    text.split(';').map((part) => {
      const [entity, ids] = part.split('=')
      return [entity, ids === '*' ? null : ids.split(',')]
    })
  )
}

function asText(entities: Map<string, Set<string>>) {
  const most = NAMED / entities.size
  const parts = [...entities].map(
    ([entity, ids]) => `${entity}=${ids.size > most ? '*' : [...ids].join(',')}`
  )
  return parts.join(';')
}

/** The record itself and what its event points at: a comment's `task_id` changes the task's page as well. */
function touched({ entity, recordId, payload = {} }: JournalEntry) {
  const places = Object.entries(payload as Record<string, unknown>).flatMap(([key, id]) =>
    key.endsWith('_id') && typeof id === 'string' ? [{ entity: key.slice(0, -3), id }] : []
  )
  return [{ entity, id: recordId }, ...places]
}
