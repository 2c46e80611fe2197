import type { Reference } from '~/types/task'

export const CATEGORIES = ['work', 'travel', 'wait'] as const
export type Category = (typeof CATEGORIES)[number]

export const CATEGORY_ICONS: Record<Category, string> = {
  work: 'i-lucide-wrench',
  travel: 'i-lucide-car',
  wait: 'i-lucide-hourglass',
}

/** A work log as the API answers it; `cost` is there for whoever may see it. */
export type WorkEntry = {
  id: string
  task_id: string
  task?: Reference | null
  user_id: string
  user?: Reference | null
  category: Category
  started_at: string
  ended_at: string | null
  minutes: number | null
  cost?: number | null
  note: string | null
}

type Total = { entries: number; minutes: number; cost: number | null }
export type WorkTotals = Total & { categories: (Total & { category: Category })[] }

/** What another timer stopped. */
export type StoppedTimer = { id: string; task: Reference | null; minutes: number | null }
