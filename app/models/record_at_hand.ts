import { AsyncLocalStorage } from 'node:async_hooks'
import type { WorkflowModel } from '#models/workflow_model'

const records = new AsyncLocalStorage<WorkflowModel>()

/** The record that is being moved right now: effects change it along with the move, in one save. */
export const recordAtHand = {
  within<T>(record: WorkflowModel, work: () => T): T {
    return records.run(record, work)
  },

  find(id: string): WorkflowModel | undefined {
    const record = records.getStore()
    return record?.id === id ? record : undefined
  },
}
