import type { RecordWorkflow } from '#models/record_workflow'
import { E_TRANSITION_NOT_ALLOWED } from '#platform/errors'

type Locked = { paths: string[]; status: string; workflow: RecordWorkflow; noun: string }

/** @throws E_TRANSITION_NOT_ALLOWED naming each of them, where there are any */
export function refuseLocked({ paths, status, workflow, noun }: Locked) {
  if (!paths.length) return
  const state = workflow.machine.states().find(({ key }) => key === status)?.title ?? status
  const message = `is locked while the ${noun.toLowerCase()} is ${state}`
  throw new E_TRANSITION_NOT_ALLOWED(`What you change ${message}`).withDetails(
    Object.fromEntries(paths.map((path) => [path, [message]]))
  )
}
