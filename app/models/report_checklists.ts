import type { ChecklistFilling } from '#models/checklist_filling'
import { peopleById } from '#models/person'
import { recordNames } from '#models/record_names'
import { photoSource } from '#models/report_photos'
import { reportWords } from '#models/report_words'
import type { FormItem, Result } from '#platform/forms/form_item'
import { fieldText, type Telling } from '#platform/templates/field_text'

type Shown = { src: string }

export type ToldItem = {
  section: string
  title: string
  value: string
  photos: Shown[]
  result: string
  outcome: Result | ''
  by: string
}

export type ToldChecklist = {
  title: string
  result: string
  outcome: Result | ''
  submitted_at: string
  submitted_by: string
  items: ToldItem[]
  photos: Shown[]
}

type Reader = Pick<Telling, 'locale' | 'timeZone'>

const FILES = ['photo', 'signature']

/** Checklists as texts: every question that was asked, answered or not, in the order of the form. */
export async function checklistFacts(
  fillings: ChecklistFilling[],
  reader: Reader
): Promise<ToldChecklist[]> {
  const people = await peopleById(fillings.map(({ checklist }) => checklist.submittedBy))
  const names = await namesOf(fillings)
  return fillings.map((filling) => {
    const { checklist } = filling
    const items = itemsOf(filling, { ...reader, names })
    const { form, result, submittedAt, submittedBy } = checklist
    return {
      title: form.view(reader.locale).title,
      ...outcomeOf(result, reader.locale),
      submitted_at: submittedAt ? moment(submittedAt.toJSDate(), reader) : '',
      submitted_by: people.get(submittedBy ?? '')?.label ?? '',
      items,
      photos: items.flatMap(({ photos }) => photos),
    }
  })
}

function itemsOf(
  { checklist: { form }, answers, facts, given }: ChecklistFilling,
  telling: Telling
) {
  const asked = new Set(form.visible(answers, facts).map(({ key }) => key))
  const people = new Map(given.map(({ item, by }) => [item, by?.label ?? '']))
  return form.view(telling.locale).sections.flatMap(({ section, items }) =>
    items
      .filter(({ key }) => asked.has(key))
      .map(({ key, title }) => ({
        section,
        title,
        ...answerOf(form.item(key)!, answers[key], telling),
        ...outcomeOf(form.result(key, answers[key]), telling.locale),
        by: people.get(key) ?? '',
      }))
  )
}

/** A result is told in its own column. */
function answerOf({ field }: FormItem, value: unknown, telling: Telling) {
  const isShown = FILES.includes(field.type.name)
  const ids = isShown ? [value].flat().filter((id) => typeof id === 'string') : []
  const isResult = field.schema['x-result'] === true
  const text = isShown || isResult ? '' : fieldText(field, value, telling)
  return { value: text, photos: ids.map((id) => ({ src: photoSource(id) })) }
}

function outcomeOf(result: Result | null, locale: string): Pick<ToldItem, 'result' | 'outcome'> {
  return { result: result ? reportWords(locale).results[result] : '', outcome: result ?? '' }
}

/** What answers point at is told by name. */
async function namesOf(fillings: ChecklistFilling[]) {
  const needed = new Map<string, string[]>()
  for (const { checklist, given } of fillings)
    for (const { item, value } of given) {
      const kind = checklist.form.item(item)?.field.relation
      const ids = [value].flat().filter((id) => typeof id === 'string')
      if (kind) needed.set(kind, [...(needed.get(kind) ?? []), ...ids])
    }
  const names = new Map<string, string>()
  for (const [kind, ids] of needed)
    for (const { id, label } of await recordNames(kind, ids)) names.set(id, label)
  return names
}

export function moment(at: Date, { locale, timeZone }: Reader) {
  const style = { dateStyle: 'medium', timeStyle: 'short', timeZone } as const
  return new Intl.DateTimeFormat(locale, style).format(at)
}
