import { Approvals } from '#models/approval'
import { attachmentsOf } from '#models/attachment_list'
import { ChecklistFilling } from '#models/checklist_filling'
import { checklistSheets } from '#models/checklist_sheet'
import Comment from '#models/comment'
import { heldRecord } from '#models/held_record'
import type { Holder } from '#models/holder'
import { canOpen } from '#models/record_access'
import { reportsOf } from '#models/report'
import { RecordHistory } from '#models/record_history'
import { entityOf, hasStory } from '#models/noun'
import type { Mover } from '#models/workflow_model'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { titleText } from '#platform/definitions/title_text'

const DOOR = '/ui/v1'
const RECENT = { page_size: '100' }

/** Everything one works with on a task or record: what can be done now, its checklists, words, photos and story. */
export async function recordWork(holder: Holder, reader: Mover) {
  const { principal, locale } = reader
  const update = await canOpen(holder, 'update', principal)
  const entity = await definitionRegistry.entity(entityOf(holder.noun))
  return {
    can: { update },
    ...(hasStory(holder.noun) ? await stepsOf(holder, { principal, locale, update }) : NO_STEPS),
    approvals: await new Approvals({ principal, locale }).ofRecord(entity.key, holder.id),
    reports: await reportsOf(entity.key, locale),
    comments: JSON.parse((await Comment.list(holder, RECENT)).data),
    attachments: JSON.parse((await attachmentsOf(holder, DOOR, RECENT)).data),
    history: (await new RecordHistory(entity, reader).list(holder.id, RECENT)).entries,
  }
}

/** Of what no workflow moves. */
const NO_STEPS = { locked: [], transitions: [], checklists: [], forms: [] }

type Stepper = Omit<Mover, 'actor'> & { update: boolean }

async function stepsOf(holder: Holder, { principal, locale, update }: Stepper) {
  const record = await heldRecord(holder)
  const workflow = await record.workflow()
  const fillings = await ChecklistFilling.allOf(record, { principal, locale })
  return {
    locked: record.status && workflow ? workflow.machine.locks(record.status) : [],
    transitions: update ? await record.transitions({ principal, locale }) : [],
    checklists: await checklistSheets(fillings),
    forms: await formsOffered(locale),
  }
}

async function formsOffered(locale: string) {
  const forms = await definitionRegistry.all('form')
  return forms.map(({ document: { key, title } }) => ({
    key,
    title: titleText(title, locale, key),
  }))
}
