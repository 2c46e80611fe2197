import { shallowReactive } from 'vue'
import { useApi, type ApiError } from '~/composables/use_api'
import type { BoardColumn, TaskRecord } from '~/types/task'

export type BoardMove = { task: TaskRecord; from: BoardColumn; to: BoardColumn }

/** The columns as people see them: a card moves at once and returns when the workflow refuses. */
export class TaskBoard {
  problem: ApiError | null = null
  /** The move made last, for the announcement and for undo. */
  last: BoardMove | null = null
  /** The move that somebody has to approve first: its card has gone back. */
  asked: BoardMove | null = null

  constructor(
    private api: ReturnType<typeof useApi>,
    private path: string,
    public columns: BoardColumn[]
  ) {}

  find(id: string): BoardMove['task'] | undefined {
    return this.columns.flatMap((column) => column.rows).find((task) => task.id === id)
  }

  async move(id: string, status: string): Promise<boolean> {
    const move = this.plan(id, status)
    if (!move) return false
    this.problem = null
    this.place(move.task, move.from, move.to)
    const answer = await this.save(move)
    this.asked = answer.ok && answer.meta.approval ? move : null
    if (answer.ok && !this.asked)
      return this.keep(move, { ...answer.data, etag: answer.etag ?? '' })
    this.place(move.task, move.to, move.from)
    this.problem = answer.ok ? null : answer.error
    return false
  }

  private plan(id: string, status: string): BoardMove | null {
    const task = this.find(id)
    const from = this.columns.find((column) => column.rows.some((one) => one.id === id))
    const to = this.columns.find((column) => column.status === status)
    return task && from && to && from !== to ? { task, from, to } : null
  }

  private save({ task, to }: BoardMove) {
    const body = { status: to.status }
    return this.api.patch<TaskRecord>(`${this.path}/${task.id}/status/`, body, { etag: task.etag })
  }

  private keep(move: BoardMove, saved: TaskRecord) {
    const task = { ...move.task, ...saved }
    this.columns = this.columns.map((column) => {
      return { ...column, rows: column.rows.map((one) => (one.id === task.id ? task : one)) }
    })
    this.last = { ...move, task }
    return true
  }

  private place(task: TaskRecord, from: BoardColumn, to: BoardColumn) {
    this.columns = this.columns.map((column) => {
      if (column.status === from.status) {
        const rows = column.rows.filter((one) => one.id !== task.id)
        return { ...column, rows, count: column.count - 1 }
      }
      if (column.status !== to.status) return column
      return { ...column, rows: [task, ...column.rows], count: column.count + 1 }
    })
  }
}

/** @param path `/tasks` */
export function useTaskBoard(path: string, columns: BoardColumn[]): TaskBoard {
  return shallowReactive(new TaskBoard(useApi(), path, columns))
}
