import { useI18n } from 'vue-i18n'
import { humanised } from '~/composables/humanised'
import { useKnownEntities } from '~/composables/use_known_entities'
import { useMoments } from '~/composables/use_moments'
import type { AuditDifference, AuditEntry } from '~/types/audit'

const PAGES: Record<string, string> = {
  task: '/tasks',
  equipment: '/equipment',
  facility: '/facilities',
}

export const AUDIT_ACTIONS = [
  'created',
  'updated',
  'deleted',
  'restored',
  'transitioned',
  'approval_requested',
  'approval_approved',
  'approval_refused',
  'approval_withdrawn',
  'approval_failed',
  'submitted',
  'published',
  'scheduled',
  'unscheduled',
  'not_published',
  'resent',
  'withdrawn',
  'migrated',
  'forced',
  'sla_warned',
  'sla_breached',
]
export const AUDIT_CHANNELS = ['ui', 'api', 'import', 'automation', 'plugin', 'system']

/** The words in which the audit log is told. */
export function useAuditWords() {
  const { t, te } = useI18n()
  const moments = useMoments()
  const known = useKnownEntities()
  const own = (key: string) => known.value.find((entity) => entity.key === key)

  /** Words that nobody has translated stand as they are kept: `in_progress` → "In progress". */
  function word(kind: 'action' | 'channel' | 'kind', key: string) {
    const name = `audit.${kind}_${key}`
    return te(name) ? t(name) : (own(key)?.title ?? humanised(key))
  }

  function value({ type }: AuditDifference, told: unknown): string {
    if (told === null || told === undefined || told === '') return '—'
    if (Array.isArray(told)) return told.map((each) => plain(each)).join(', ') || '—'
    if (typeof told === 'boolean') return t(told ? 'app.yes' : 'app.no')
    if (type === 'date') return moments.day(String(told))
    return ISO_MOMENT.test(String(told)) ? moments.exact(String(told)) : plain(told)
  }

  /** Where the record can be seen; undefined for what has no page of its own. */
  function addressOf({ entity, record_id: id, action }: AuditEntry) {
    const path = PAGES[entity] ?? own(entity)?.path
    return path && id && action !== 'deleted' ? `${path}/${id}` : undefined
  }

  return { word, value, addressOf }
}

const ISO_MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

function plain(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '')
  return Object.entries(value)
    .map(([key, each]) => `${humanised(key)}: ${plain(each)}`)
    .join(', ')
}
