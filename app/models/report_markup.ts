import type { ToldChecklist, ToldItem } from '#models/report_checklists'
import type { ReportPhoto } from '#models/report_photos'
import type { ReportWords } from '#models/report_words'
import type { Result } from '#platform/forms/form_item'
import { escapeMarkup } from '#platform/templates/escape_markup'

const COLORS: Record<Result, string> = { pass: '#15803d', flag: '#b45309', fail: '#b91c1c' }

/** Pixels. */
const PHOTO = 150
const LARGE = 220

/** A checklist as reports usually show it: a row for each question, under the headings of the form. */
export function checklistMarkup(checklist: ToldChecklist, words: ReportWords): string {
  const { title, items, submitted_by: who, submitted_at: when } = checklist
  const said = when
    ? words.submitted.replace('{who}', who || words.none).replace('{when}', when)
    : words.open
  const sections = [...Map.groupBy(items, ({ section }) => section)]
  const rows = sections.map(([section, all]) => sectionMarkup(section, all, words)).join('')
  const heads = [words.item, words.answer, words.result].map((text) => `<th>${text}</th>`).join('')
  return `<h2>${escapeMarkup(title)}${verdict(checklist)}</h2><p><small>${escapeMarkup(said)}</small></p>
<table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`
}

export function photoMarkup(photos: ReportPhoto[], words: ReportWords): string {
  const shown = photos.map(({ src }) => image(src, LARGE)).join('')
  return shown ? `<h2>${words.photos}</h2>${shown}` : ''
}

function sectionMarkup(section: string, items: ToldItem[], words: ReportWords) {
  const head = section ? `<tr><th colspan="3">${escapeMarkup(section)}</th></tr>` : ''
  return head + items.map((item) => itemMarkup(item, words)).join('')
}

function itemMarkup({ title, value, photos, result, outcome }: ToldItem, words: ReportWords) {
  const answer = escapeMarkup(value) + photos.map(({ src }) => image(src, PHOTO)).join('')
  const color = outcome ? ` style="color: ${COLORS[outcome]}; font-weight: bold"` : ''
  const none = outcome ? '' : words.none
  return `<tr><td>${escapeMarkup(title)}</td><td>${answer || none}</td><td${color}>${result}</td></tr>`
}

function verdict({ result, outcome }: ToldChecklist) {
  return outcome ? `: <span style="color: ${COLORS[outcome]}">${result}</span>` : ''
}

function image(src: string, width: number) {
  return `<img src="${src}" width="${width}">`
}
