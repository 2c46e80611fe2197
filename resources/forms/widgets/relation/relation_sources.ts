import { usePage } from '@inertiajs/vue3'
import { roleTitle } from '~/composables/role_title'
import type { Row } from '~/types/entity'

type Source = { path: string; label: (row: Row) => string; hint?: (row: Row) => string }

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const anyName = (row: Row) => text(row.full_name) || text(row.name) || text(row.title) || row.id

/** Its own, or the first of whatever its entity calls a number: `part_number`. */
const numberOf = (row: Row) =>
  text(row.number) || text(row[Object.keys(row).find((key) => key.endsWith('_number')) ?? ''])

/** Where the records a relation may point to are looked up, and what they are called. */
const SOURCES: Record<string, Source> = {
  facility: {
    path: '/facilities',
    label: anyName,
    hint: (row) => text(row.code) || text(row.city),
  },
  equipment: { path: '/equipment', label: anyName, hint: (row) => text(row.equipment_number) },
  task: { path: '/tasks', label: anyName, hint: (row) => text(row.task_number) },
  user: {
    path: '/people',
    label: (row) => [row.first_name, row.last_name].filter(Boolean).join(' ') || row.id,
  },
  team: { path: '/teams', label: anyName },
  role: {
    path: '/roles',
    label: (row) => roleTitle({ key: text(row.key), title: text(row.title) }),
  },
}

/** Asked in the set-up of a component. */
export function relationSource(entity: string): Source {
  const path = usePage().props.plugin_addresses?.[entity] ?? `/records/${entity}`
  return SOURCES[entity] ?? { path, label: anyName, hint: numberOf }
}
