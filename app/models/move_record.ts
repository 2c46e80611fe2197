import Checklist from '#models/checklist'
import Comment from '#models/comment'
import type { RecordMover, Wish } from '#models/move_wish'
import type { WorkflowModel } from '#models/workflow_model'

/**
 * Moves a record, with what goes along: the comment that was given, and the checklists its new state asks for.
 * @returns the id of the approval that was asked for instead, or null
 */
export async function moveRecord(record: WorkflowModel, wish: Wish, mover: RecordMover) {
  const approval = await record.transition(wish, mover)
  if (approval) return approval
  if (wish.comment) await Comment.write(record.holder, wish.comment, mover.actor)
  await Checklist.attachNeeded(record, mover.actor)
  return null
}
