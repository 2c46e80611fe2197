import type { Effect, WorkflowTransition } from '#platform/definitions/types'
import type { Caller } from '#tests/support/caller'

type Ways = Record<string, Partial<WorkflowTransition>>

const STATES = {
  new: { category: 'backlog' },
  in_progress: { category: 'active' },
  completed: { category: 'done', locked: ['title'] },
}

const WAYS: Record<string, WorkflowTransition> = {
  start: { from: ['new'], to: 'in_progress' },
  complete: { from: ['in_progress', 'new'], to: 'completed' },
  reopen: { from: ['completed'], to: 'in_progress' },
}

/** Publishes a small workflow of tasks, its transitions as given on top. */
export async function publishWorkflow(admin: Caller, ways: Ways) {
  const transitions = Object.fromEntries(
    Object.entries(WAYS).map(([key, way]) => [key, { ...way, ...ways[key] }])
  )
  const body = { kind: 'workflow', key: 'task', initial: 'new', states: STATES, transitions }
  const draft = await admin.send('put', '/definitions/workflow/task/draft/', { body })
  if (draft.status() >= 300) throw new Error(draft.text())
  const published = await admin.post('/definitions/workflow/task/publish/')
  if (published.status() >= 300) throw new Error(published.text())
}

/** The same, with what completing a task sets off. */
export function completing(admin: Caller, ...effects: Effect[]) {
  return publishWorkflow(admin, { complete: { effects } })
}

export async function complete(by: Caller, id: string, more: object = {}) {
  return by.patch(`/tasks/${id}/status/`, { status: 'completed', ...more })
}
