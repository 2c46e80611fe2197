import type { RecordWorkflow } from '#models/record_workflow'
import type { WorkflowModel } from '#models/workflow_model'
import { E_TRANSITION_NOT_ALLOWED } from '#platform/errors'

type Locked = { paths: string[]; status: string; workflow: RecordWorkflow; noun: string }

/** @throws E_TRANSITION_NOT_ALLOWED naming each of them, where there are any */
function refuseLocked({ paths, status, workflow, noun }: Locked) {
  if (!paths.length) return
  const state = workflow.machine.states().find(({ key }) => key === status)?.title ?? status
  const message = `is locked while the ${noun.toLowerCase()} is ${state}`
  throw new E_TRANSITION_NOT_ALLOWED(`What you change ${message}`).withDetails(
    Object.fromEntries(paths.map((path) => [path, [message]]))
  )
}

/** `except` are the fields a transition itself asks for. @throws E_TRANSITION_NOT_ALLOWED */
export async function assertUnlocked(record: WorkflowModel, except: readonly string[] = []) {
  const { status } = record
  const workflow = status === null ? undefined : await record.workflow()
  if (!workflow || status === null) return
  await assertOpen(
    record,
    (path) => !except.includes(path) && workflow.machine.isLocked(status, path)
  )
}

/** That nothing which is locked was changed. @throws E_TRANSITION_NOT_ALLOWED */
export async function assertOpen(record: WorkflowModel, isLocked: (path: string) => boolean) {
  const paths = Object.keys(record.changes()).filter(isLocked)
  if (!paths.length) return
  const { title: noun } = await (record.constructor as typeof WorkflowModel).entity()
  refuseLocked({ paths, noun, status: record.status!, workflow: (await record.workflow())! })
}
