import type { TaskRecord } from '~/types/task'

type WorkGroup = { key: 'overdue' | 'today' | 'week' | 'later' | 'undated'; tasks: TaskRecord[] }

/** Open tasks by when they are due, as seen on a day (YYYY-MM-DD); empty groups are left out. */
export function workGroups(tasks: TaskRecord[], today: string): WorkGroup[] {
  const weekEnd = new Date(new Date(`${today}T00:00:00Z`).getTime() + 7 * 86_400_000).toISOString()
  const keyOf = ({ due_date: due }: TaskRecord): WorkGroup['key'] => {
    if (!due) return 'undated'
    const day = due.slice(0, 10)
    if (day < today) return 'overdue'
    if (day === today) return 'today'
    return day <= weekEnd.slice(0, 10) ? 'week' : 'later'
  }
  const keys: WorkGroup['key'][] = ['overdue', 'today', 'week', 'later', 'undated']
  return keys
    .map((key) => ({ key, tasks: tasks.filter((task) => keyOf(task) === key) }))
    .filter((group) => group.tasks.length)
}
