import { Approvals } from '#models/approval'
import { attachmentsOf } from '#models/attachment_list'
import { ChecklistFilling } from '#models/checklist_filling'
import { checklistSheets } from '#models/checklist_sheet'
import Comment from '#models/comment'
import { RecordHistory } from '#models/record_history'
import { RecordWorkflow } from '#models/record_workflow'
import Task from '#models/task'
import { canOpenTask } from '#models/task_access'
import type { Mover } from '#models/workflow_model'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { titleText } from '#platform/definitions/title_text'

const DOOR = '/ui/v1'
const RECENT = { page_size: '100' }

/** Everything one works with on a task: what can be done now, its checklists, words, photos and story. */
export async function taskPage(id: string, reader: Mover) {
  const { principal, locale } = reader
  const task = await Task.findOrFail(id)
  const { machine } = await RecordWorkflow.at('task', task.workflow_version)
  const update = await canOpenTask(id, 'update', principal)
  const fillings = await ChecklistFilling.allOf(task, { principal, locale })
  return {
    can: { update },
    locked: machine.locks(task.status),
    transitions: update ? await task.transitions({ principal, locale }) : [],
    approvals: await new Approvals({ principal, locale }).ofRecord('task', id),
    checklists: await checklistSheets(fillings),
    forms: await formsOffered(locale),
    comments: JSON.parse((await Comment.list(id, RECENT)).data),
    attachments: JSON.parse((await attachmentsOf(id, DOOR, RECENT)).data),
    history: (await new RecordHistory(await Task.entity(), reader).list(id, RECENT)).entries,
  }
}

async function formsOffered(locale: string) {
  const forms = await definitionRegistry.all('form')
  return forms.map(({ document: { key, title } }) => ({
    key,
    title: titleText(title, locale, key),
  }))
}
