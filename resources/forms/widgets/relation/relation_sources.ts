import { roleTitle } from '~/composables/role_title'
import { recordLabel } from '~/composables/record_label'
import type { Row } from '~/types/entity'
import type { OwnEntity } from '~/types/shared'

type Source = { path: string; label: (row: Row) => string; hint?: (row: Row) => string }

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const anyName = (row: Row) => text(row.name) || text(row.title) || row.id

const numberOf = (row: Row) => text(row.number)

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

/** @param known what plugins bring */
export function relationSource(entity: string, known: OwnEntity[] = []): Source {
  const found = known.find(({ key }) => key === entity)
  if (found) return { path: found.path, label: (row) => recordLabel(found.label, row) }
  return SOURCES[entity] ?? { path: `/records/${entity}`, label: anyName, hint: numberOf }
}
