import { v7 } from 'uuid'
import { delegatesOf, peopleAsked } from '#models/approvers'
import { tellApprovers } from '#models/approval_notices'
import { journalApproval } from '#models/approval_story'
import { assertNothingEncrypted, pathsOf } from '#models/nothing_encrypted'
import type { RecordMover, Wish } from '#models/move_wish'
import type { WorkflowModel } from '#models/workflow_model'
import { E_TRANSITION_NOT_ALLOWED } from '#platform/errors'
import type Tenant from '#platform/tenancy/tenant'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { ApprovalWish, TransitionOption } from '#platform/workflows/workflow_subject'

type Asked = Pick<Wish, 'fields' | 'comment'> & { option: TransitionOption }

const OPEN = `
  INSERT INTO approvals (id, entity, record_id, transition, to_status, workflow_version, wish, asked, quorum,
    exclude_requester, requested_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`

/**
 * Asks for a transition instead of carrying it out: what was wished for is kept, and who decides is told.
 * @returns the id of the approval
 * @throws E_VALIDATION for values the record would refuse, E_TRANSITION_NOT_ALLOWED where too few could approve
 */
export async function askApproval(record: WorkflowModel, asked: Asked, { actor }: RecordMover) {
  const { option, fields, comment } = asked
  const { entityKey: entity } = record.constructor as typeof WorkflowModel
  const definition = await (record.constructor as typeof WorkflowModel).entity()
  if (fields) {
    assertNothingEncrypted(definition, pathsOf(fields))
    definition.validate(fields, { mode: 'patch', current: record.asRecord(), viewer: actor.viewer })
  }
  const id = v7()
  const { by, quorum, exclude_requester: exclude } = option.approval!
  const people = await approvers(option.approval!, actor.id)
  const wish = { ...(fields && { fields }), ...(comment && { comment }) }
  await tenant.query(OPEN, [
    id,
    entity,
    record.id,
    option.key,
    option.to,
    record.workflow_version,
    JSON.stringify(wish),
    by,
    quorum,
    exclude,
    actor.id,
  ])
  journalApproval({ id, entity, record_id: record.id, transition: option.key }, 'requested', actor)
  await tellApprovers({ id, entity, record, people, option, requestedBy: actor.id })
  return id
}

/** Those who are asked, and who decides for them. @throws E_TRANSITION_NOT_ALLOWED */
async function approvers(
  { by, names, quorum, exclude_requester: exclude }: ApprovalWish,
  requester: string | null
) {
  const excluded = exclude ? requester : null
  const people = await peopleAsked(by, excluded)
  if (people.length < quorum)
    throw new E_TRANSITION_NOT_ALLOWED(
      `This needs the approval of ${quorum} of ${names.join(' or ')}, and there are ${people.length}`
    )
  const { timeZone } = tenant.current() as Tenant
  const delegates = await delegatesOf(people, timeZone, excluded)
  return [...new Set([...people, ...delegates])]
}
