import type { Row } from '~/types/entity'
import type { Trigger } from '../components/schedule_types'

export type Season = { from: string; to: string }

/** A schedule while somebody writes it, in the API's own words; targets are gathered apart. */
export type Draft = {
  schedule_name: string
  description: string
  triggers: Trigger[]
  combine: string
  anchor: string
  time_zone: string
  local_time: string
  lead_time: string
  horizon: string
  grace: string
  open_policy: string
  holiday_policy: string
  seasons: Season[]
  skip_every: number | null
  group: string
  rank: number | null
  until: string
  count: number | null
  task_template: Template
  by: 'ids' | 'filter'
  ids: string[]
  filter: Record<string, unknown>
}

export type Template = Record<string, unknown> & {
  title?: string | null
  description?: string | null
  estimated_hours?: number | null
  checklists?: string[] | null
  skills?: string[] | null
  parts?: TemplatePart[]
}

/** `location_id` where somebody named one: else the store takes what is there. */
export type TemplatePart = { part_id: string | null; quantity: string; location_id?: string }

/** What the plan begins with: every month from today on, at nine, on named equipment. */
function fresh(today: string, zone: string): Draft {
  return {
    schedule_name: '',
    description: '',
    triggers: [monthly(today)],
    combine: 'any',
    anchor: 'fixed',
    time_zone: zone,
    local_time: '09:00',
    lead_time: 'P7D',
    horizon: 'P1Y',
    grace: 'P0D',
    open_policy: 'suppress',
    holiday_policy: 'none',
    seasons: [],
    skip_every: null,
    group: '',
    rank: null,
    until: '',
    count: null,
    task_template: { title: '', priority: 'medium', task_type: 'preventive' },
    by: 'ids',
    ids: [],
    filter: {},
  }
}

export function monthly(today: string): Trigger {
  return { type: 'calendar', every: 1, unit: 'month', anchor_date: today }
}

const TEXTS = ['description', 'group', 'until'] as const

/** @param record whole, with its rules */
export function draftOf(record: Row | null, { today, zone }: { today: string; zone: string }) {
  const draft = fresh(today, zone)
  if (!record) return draft
  const { ids, filter } = (record.targets ?? {}) as Partial<Pick<Draft, 'ids' | 'filter'>>
  const own = Object.keys(draft).filter((key) => record[key] !== undefined && record[key] !== null)
  const kept = Object.fromEntries(own.map((key) => [key, JSON.parse(JSON.stringify(record[key]))]))
  const named = ids ?? (record.equipment_id && !filter ? [String(record.equipment_id)] : [])
  return {
    ...draft,
    ...kept,
    by: filter ? 'filter' : 'ids',
    ids: named,
    filter: { ...filter },
  } as Draft
}

/** As the API takes it. A rule that names no equipment can be tried all the same. */
export function bodyOf({ by, ids, filter, ...draft }: Draft) {
  const nothing = Object.fromEntries(TEXTS.map((key) => [key, draft[key] || null]))
  return {
    ...draft,
    ...nothing,
    targets: by === 'filter' ? { filter: filled(filter) } : { ids },
    task_template: templateOf(draft.task_template),
  }
}

/** A part that was not chosen yet is none. */
function templateOf({ parts, ...template }: Template) {
  return filled({ ...template, parts: parts?.filter(({ part_id: id }) => id) })
}

function filled(values: Record<string, unknown>) {
  const isFilled = (value: unknown) => value !== null && value !== undefined && value !== ''
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isFilled(value)))
}
