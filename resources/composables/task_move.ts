import { shallowReactive } from 'vue'
import { router } from '@inertiajs/vue3'
import { useApi, type ApiError } from '~/composables/use_api'
import type { TaskRecord, TaskTransition } from '~/types/task'

/** A move that only lacks values can be made: it asks for them. */
export function isOpenTo(transition: TaskTransition): boolean {
  return transition.allowed || transition.refused_for.every((check) => check === 'fields')
}

const asksNothing = ({ missing, asks, asks_downtime: isAsked }: TaskTransition) =>
  !missing.length && !asks.length && !isAsked

/** How the equipment stands: since now unless somebody knows better. */
export type SaidDown = { state: 'degraded' | 'down'; since?: string }

export type MoveDetails = {
  comment?: string
  fields?: Record<string, unknown>
  downtime?: SaidDown
}

/** Moving one task through its workflow: at once, or after asking what the transition needs. */
export class TaskMove {
  /** Key of the transition under way. */
  running: string | null = null
  asking: TaskTransition | null = null
  problem: ApiError | null = null

  constructor(
    private api: ReturnType<typeof useApi>,
    private path: string,
    private task: () => TaskRecord
  ) {}

  choose(transition: TaskTransition) {
    this.problem = null
    if (asksNothing(transition)) return this.apply(transition, {})
    this.asking = transition
  }

  cancel() {
    this.asking = null
    this.problem = null
  }

  async apply(transition: TaskTransition, details: MoveDetails): Promise<void> {
    const { id, etag } = this.task()
    this.running = transition.key
    const body = { status: transition.to, transition: transition.key, ...details }
    const answer = await this.api.patch<TaskRecord>(`${this.path}/${id}/status/`, body, { etag })
    this.running = null
    this.problem = answer.ok ? null : answer.error
    if (answer.ok) this.asking = null
    if (answer.ok || answer.error.status !== 422) router.reload()
  }
}

/** @param path `/tasks` */
export function useTaskMove(path: string, task: () => TaskRecord): TaskMove {
  return shallowReactive(new TaskMove(useApi(), path, task))
}
