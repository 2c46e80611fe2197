import type Checklist from '#models/checklist'
import type { LatestAnswer } from '#models/checklist_answer'
import type { ChecklistFilling } from '#models/checklist_filling'
import { peopleById, type Person } from '#models/person'

export type ChecklistSheet = ReturnType<typeof sheetOf>

/** Checklists as people fill and read them: the pinned form, what was answered, by whom, and what it means. */
export async function checklistSheets(fillings: ChecklistFilling[]): Promise<ChecklistSheet[]> {
  const people = await peopleById(fillings.map(({ checklist }) => checklist.submittedBy))
  return fillings.map((filling) => sheetOf(filling, people))
}

export async function checklistSheet(filling: ChecklistFilling): Promise<ChecklistSheet> {
  const [sheet] = await checklistSheets([filling])
  return sheet
}

function sheetOf(
  { checklist, answers, facts, given }: ChecklistFilling,
  people: Map<string, Person>
) {
  const { form, state, result, submittedAt, submittedBy } = checklist
  const { title, description, mode, sections } = form.view(facts.locale ?? 'en')
  const visible = form.visible(answers, facts).map(({ key }) => key)
  const shown = given.filter(({ item }) => visible.includes(item))
  const results = shown.map(({ item, value }) => [item, form.result(item, value)] as const)
  return {
    ...identity(checklist),
    ...{ title, description, mode, state, sections },
    answers: byItem(shown, ({ value }) => value),
    results: Object.fromEntries(results.filter(([, judged]) => judged !== null)),
    answered: byItem(shown, ({ by, at }) => ({ by, at })),
    visible,
    progress: form.progress(answers, facts),
    result,
    submitted_at: submittedAt?.toUTC().toISO() ?? null,
    submitted_by: people.get(submittedBy ?? '') ?? null,
  }
}

function identity(checklist: Checklist) {
  const { id, taskId, recordId, holderNoun, holderId, formKey, formVersion } = checklist
  const own = { task_id: taskId, record_id: recordId }
  const held = { ...own, holder_noun: holderNoun, holder_id: holderId }
  return { id, ...held, form: formKey, form_version: formVersion }
}

function byItem<T>(given: LatestAnswer[], value: (answer: LatestAnswer) => T): Record<string, T> {
  return Object.fromEntries(given.map((answer) => [answer.item, value(answer)]))
}
