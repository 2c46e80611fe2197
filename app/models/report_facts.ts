import { ChecklistFilling } from '#models/checklist_filling'
import { checklistFacts, type ToldChecklist } from '#models/report_checklists'
import { checklistMarkup, photoMarkup } from '#models/report_markup'
import { photosOf, type ReportPhoto } from '#models/report_photos'
import { tenantFacts } from '#models/rule_facts'
import type { Mover, WorkflowModel } from '#models/workflow_model'
import { reportWords } from '#models/report_words'
import type { Facts } from '#platform/templates/render_template'

export type ReportFacts = { checklists: ToldChecklist[]; photos: ReportPhoto[]; report: Facts }

/**
 * What templates of reports may name beside what all templates may: the checklists with their answers, the photos
 * that are in none of them, and both as they are usually shown.
 */
export async function reportFacts(
  record: WorkflowModel,
  { principal, locale }: Pick<Mover, 'principal' | 'locale'>
): Promise<ReportFacts> {
  const fillings = await ChecklistFilling.allOf(record, { principal, locale })
  const checklists = await checklistFacts(fillings, { locale, timeZone: tenantFacts().time_zone })
  const shown = new Set(checklists.flatMap(({ photos }) => photos.map(({ src }) => src)))
  const photos = (await photosOf(record.holder)).filter(({ src }) => !shown.has(src))
  const words = reportWords(locale)
  const report = {
    checklists: checklists.map((checklist) => checklistMarkup(checklist, words)).join(''),
    photos: photoMarkup(photos, words),
  }
  return { checklists, photos, report }
}

/** Where a record has neither, as a place or a piece of equipment. */
export const NO_REPORT_FACTS: ReportFacts = {
  checklists: [],
  photos: [],
  report: { checklists: '', photos: '' },
}
