import type { ScheduleEvent } from '#plugins/maintenance/engine/history'
import { isMoment } from '#plugins/maintenance/engine/moment'
import {
  isAbsentOr,
  problemsOf,
  type Check,
  type Problems,
} from '#plugins/maintenance/engine/problems'

/** Beyond this a counter's thresholds are no longer numbers that can be told apart. */
export const GREATEST_VALUE = 1e12

const TYPES = [
  'completed',
  'skipped',
  'reading',
  'paused',
  'resumed',
  'raised',
  'rescheduled',
  'covered',
]

/** What is wrong with an event of a history. */
export function eventProblems(event: ScheduleEvent, index: number): Problems {
  const path = `events.${index}`
  if (!TYPES.includes(event?.type))
    return problemsOf([['type', false, `must be one of ${TYPES.join(', ')}`]], path)
  const isTime = isMoment(event.at)
  return problemsOf([['at', isTime, 'must be a time with its zone'], ...checks(event)], path)
}

function checks(event: ScheduleEvent): Check[] {
  if (event.type === 'completed')
    return [
      [
        'occurrence_key',
        isAbsentOr(event.occurrence_key, isKey),
        'must be the key of an occurrence',
      ],
      ['reading', isAbsentOr(event.reading, isValue), 'must be a number'],
    ]
  if (event.type === 'reading')
    return [
      ['meter', isKey(event.meter), 'must be the key of a meter'],
      ['value', isValue(event.value), 'must be a number'],
    ]
  if (event.type === 'paused' || event.type === 'resumed') return []
  const key: Check = [
    'occurrence_key',
    isKey(event.occurrence_key),
    'must be the key of an occurrence',
  ]
  if (event.type === 'skipped')
    return [key, ['reason', isKey(event.reason), 'must say why it was skipped']]
  if (event.type === 'rescheduled')
    return [key, ['due_at', isMoment(event.due_at), 'must be a time with its zone']]
  if (event.type === 'raised')
    return [key, ['due_at', isAbsentOr(event.due_at, isMoment), 'must be a time with its zone']]
  return [key, ['by', isKey(event.by), 'must name what covers it']]
}

function isKey(text: unknown): boolean {
  return typeof text === 'string' && text.trim().length > 0
}

function isValue(value: unknown): boolean {
  return Number.isFinite(value) && Math.abs(value as number) <= GREATEST_VALUE
}
