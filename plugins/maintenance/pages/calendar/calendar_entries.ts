import { ref } from 'vue'
import { useApi } from '~/composables/use_api'
import { isOpen } from '../components/is_open'
import type { Occurrence, Rule } from '../components/schedule_types'

export type CalendarSchedule = Rule & { id: string; schedule_name: string }

/** Beyond that nobody reads a month: filters are the way. */
const MOST = 2_000

/** What one schedule has due at one time, and what has become the same of it, is one entry. */
function groupOf({ schedule_id: schedule, due_at: due, state }: Occurrence) {
  return `${schedule} ${due} ${state}`
}

function entryOf(id: string, occurrences: Occurrence[], canMove: boolean) {
  const [first] = occurrences
  return {
    id,
    title: first.schedule_name,
    start: first.due_at,
    editable: canMove && isOpen(first),
    extendedProps: { occurrences },
  }
}

/** What is due between two days, `to` not included, as a calendar draws it. */
export function useCalendarEntries(search: () => string, canMove: () => boolean) {
  const api = useApi()
  const cut = ref<number | null>(null)
  const problem = ref<string | null>(null)

  async function within(from: string, to: string) {
    const filters = search()
    const path = `/maintenance-schedules/calendar/?from=${from}&to=${to}`
    const answer = await api.get<Occurrence[]>(filters ? `${path}&${filters}` : path)
    problem.value = answer.ok ? null : answer.error.message
    if (!answer.ok) return []
    const isCut = Boolean(answer.meta.is_cut) || answer.data.length > MOST
    cut.value = isCut ? Math.min(MOST, answer.data.length) : null
    const groups = Object.groupBy(answer.data.slice(0, MOST), groupOf)
    return Object.entries(groups).map(([id, group]) => entryOf(id, group!, canMove()))
  }

  return { within, cut, problem }
}
