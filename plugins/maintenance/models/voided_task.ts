import logger from '@adonisjs/core/services/logger'
import { moveRecord } from '#models/move_record'
import type { RecordMover } from '#models/move_wish'
import Task from '#models/task'
import { CatalogueError } from '#platform/errors'

/**
 * Takes a task off the table by a way its workflow has to a state that means so. Where there is none, or a rule
 * forbids it, the task stays open and a person decides. @returns whether it went
 */
export async function voidTask(id: string, comment: string, mover: RecordMover): Promise<boolean> {
  const task = await Task.query().where('id', id).whereNull('deleted_at').forUpdate().first()
  const status = task && (await wayOut(task))
  if (!task || !status) return false
  try {
    return (await moveRecord(task, { status, comment }, mover)) === null
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error
    logger.warn({ err: error, task: task.task_number }, 'a task that is not needed stays open')
    return false
  }
}

async function wayOut(task: Task): Promise<string | undefined> {
  if (task.status_category === 'void' || task.status_category === 'done') return undefined
  const machine = (await task.workflow())?.machine
  const ways = Object.values(machine?.definition.transitions ?? {})
  return ways.find(({ from, to }) => from.includes(task.status) && machine?.category(to) === 'void')
    ?.to
}
