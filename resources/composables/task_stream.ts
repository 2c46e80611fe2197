import type { HistoryEntry, Reference, TaskComment } from '~/types/task'

export type StreamChange = { field: string | null; before: unknown; after: unknown }

type Told = { id: string; at: string; by: Reference | null }
export type StreamComment = Told & { kind: 'comment'; body: string }
export type StreamChangeSet = Told & { kind: 'change'; changes: StreamChange[]; action?: string }

/** Comments and changes as one story, newest last; what was changed together stays together. */
export function taskStream(comments: TaskComment[], history: HistoryEntry[]) {
  const said = comments.map((one): StreamComment => {
    return { kind: 'comment', id: one.id, at: one.created_at, by: one.author, body: one.body }
  })
  return [...said, ...changeSets(history)].sort((a, b) => a.at.localeCompare(b.at))
}

function changeSets(history: HistoryEntry[]): StreamChangeSet[] {
  const sets = Map.groupBy(history, (one) => `${one.at} ${one.by?.id ?? ''}`)
  return [...sets.values()].map((entries) => {
    const { id, at, by, action } = entries[0]
    const changes = entries.map(({ field, before, after }) => ({ field, before, after }))
    return { kind: 'change', id, at, by, action, changes }
  })
}
