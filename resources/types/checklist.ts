import type { FieldView } from '~/types/entity'
import type { Reference } from '~/types/task'

export type ChecklistResult = 'pass' | 'flag' | 'fail'

/** Values outside `flag` are flagged, outside `fail` failed: [lowest, highest]. */
export type ChecklistBands = { flag?: [number, number]; fail?: [number, number] }

export type ChecklistItemView = FieldView & {
  as?: string
  bands?: ChecklistBands
  help?: string
  /** Which answers flag or fail the item. */
  result?: { flag?: (string | boolean)[]; fail?: (string | boolean)[] }
}

export type ChecklistSectionView = { section: string; items: ChecklistItemView[] }

export type Checklist = {
  id: string
  form: string
  form_version: number
  title: string
  state: 'open' | 'submitted'
  sections: ChecklistSectionView[]
  answers: Record<string, unknown>
  results: Record<string, ChecklistResult>
  /** Keys of the items that apply to the answers given so far. */
  visible: string[]
  progress: { answered: number; total: number }
  result: ChecklistResult | null
  submitted_at: string | null
  submitted_by: Reference | null
}

export type ChecklistForm = { key: string; title: string }
