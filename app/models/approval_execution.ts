import type { ApprovalRow } from '#models/approval_decision'
import { lockedRecord } from '#models/locked_record'
import { moveRecord } from '#models/move_record'
import { Principal } from '#models/principal'
import { nounOf } from '#models/noun'
import { workflowModelOf } from '#models/noun_model'
import { RecordWorkflow } from '#models/record_workflow'
import {
  CatalogueError,
  E_FORBIDDEN,
  E_NOT_FOUND,
  E_TRANSITION_NOT_ALLOWED,
} from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

const GONE = 'The record follows a newer workflow by now, which does not have this step'

/**
 * Does what was asked for, as whoever asked: every rule is checked again on the record as it is now.
 * @returns why it could not be done, or null; the record is as it was then
 */
export async function carryOut(row: ApprovalRow): Promise<string | null> {
  try {
    await tenant.transaction(() => move(row))
    return null
  } catch (error) {
    if (error instanceof CatalogueError && error.status < 500) return reasonOf(error)
    throw error
  }
}

async function move({
  id,
  entity,
  record_id: record,
  transition,
  to_status: status,
  wish,
  requested_by: by,
}: ApprovalRow) {
  const principal = by ? await Principal.find(by) : null
  if (!principal) throw new E_FORBIDDEN('Whoever asked for this is no longer here')
  const noun = nounOf(entity)
  if (!noun) throw new E_NOT_FOUND()
  const found = await lockedRecord(workflowModelOf(noun), record, { principal, action: 'update' })
  await assertThereIs(transition, entity, found.workflow_version)
  const viewer = { role: principal.roleKey, permissions: principal.grants }
  const actor: Actor = { id: principal.id, channel: 'ui', viewer }
  await moveRecord(
    found,
    { status, transition, ...wish },
    { principal, actor, locale: 'en', approval: id }
  )
}

/** Records move to newer versions of their workflow while people wait. @throws E_TRANSITION_NOT_ALLOWED */
async function assertThereIs(transition: string, entity: string, version: number | null) {
  const workflow = version === null ? null : await RecordWorkflow.at(entity, version)
  const { transitions = {} } = workflow?.machine.definition ?? {}
  if (!Object.hasOwn(transitions, transition)) throw new E_TRANSITION_NOT_ALLOWED(GONE)
}

/** A refused field says which: the message alone would not. */
function reasonOf({ message, details = {} }: CatalogueError): string {
  const told = Object.entries(details).flatMap(([path, words]) =>
    Array.isArray(words) && !message.includes(String(words[0])) ? [`${path} ${words[0]}`] : []
  )
  return [message, ...told].join('. ').slice(0, 2_000)
}
