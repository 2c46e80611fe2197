import type { ObjectSchema } from '#platform/definitions/types'
import { isRecord } from '#platform/entities/merge_patch'
import { validationMessages } from '#platform/entities/validation_messages'
import { validators } from '#platform/entities/validator_cache'
import type { Problems } from '#plugins/maintenance/engine/problems'

const text = (maxLength: number) => ({ type: ['string', 'null'], maxLength }) as const
const number = { type: ['number', 'null'] } as const
const uuid = { type: 'string', format: 'uuid' } as const

export const trigger = {
  type: 'object',
  properties: {
    type: { type: 'string', enum: ['calendar', 'meter', 'condition'] },
    every: number,
    unit: text(10),
    anchor_date: text(10),
    weekdays: { type: ['array', 'null'], maxItems: 7, items: { type: 'integer' } },
    day: number,
    nth: {
      type: ['object', 'null'],
      properties: { week: { type: 'integer' }, weekday: { type: 'integer' } },
      required: ['week', 'weekday'],
    },
    meter: text(63),
    anchor_value: number,
    op: text(20),
    value: number,
    upper: number,
    hysteresis: number,
    debounce_readings: number,
    debounce_time: text(40),
  },
  required: ['type'],
} as const

export const season = {
  type: 'object',
  properties: { from: { type: 'string' }, to: { type: 'string' } },
  required: ['from', 'to'],
} as const

const part = {
  type: 'object',
  properties: {
    part_id: uuid,
    quantity: { type: ['string', 'number'], format: 'decimal' },
    location_id: { ...uuid, type: ['string', 'null'] },
  },
  required: ['part_id', 'quantity'],
} as const

/** What stands in a schedule beside its plain fields. What may stand in the task itself, its entity says. */
const SHAPE = {
  type: 'object',
  properties: {
    targets: {
      type: ['object', 'null'],
      properties: {
        ids: { type: ['array', 'null'], maxItems: 10_000, uniqueItems: true, items: uuid },
        filter: { type: ['object', 'null'], properties: {} },
      },
    },
    triggers: { type: ['array', 'null'], maxItems: 20, items: trigger },
    seasons: { type: ['array', 'null'], maxItems: 12, items: season },
    task_template: {
      type: ['object', 'null'],
      properties: {
        estimated_hours: { type: ['number', 'null'], minimum: 0, maximum: 10_000 },
        checklists: {
          type: ['array', 'null'],
          maxItems: 20,
          uniqueItems: true,
          items: { type: 'string', maxLength: 63 },
        },
        parts: { type: ['array', 'null'], maxItems: 100, items: part },
        skills: {
          type: ['array', 'null'],
          maxItems: 50,
          uniqueItems: true,
          items: { type: 'string', minLength: 1, maxLength: 63 },
        },
      },
    },
  },
}

export const TEMPLATE_PARTS = ['estimated_hours', 'checklists', 'parts', 'skills'] as const

/** Whether the parts of a schedule have the form they need before anybody can judge what they say. */
export function shapeProblems(parts: Record<string, unknown>): Problems {
  const validate = validators.get(SHAPE as unknown as ObjectSchema)
  const { targets, task_template: template, ...rest } = parts
  const shown = {
    ...rest,
    ...(targets !== undefined && { targets: withoutFilter(targets) }),
    ...(template !== undefined && { task_template: onlyParts(template) }),
  }
  return {
    ...(validate(shown) ? {} : validationMessages(validate.errors)),
    ...filterProblems(targets),
  }
}

/** Which conditions there are is for the list of equipment to say. */
function withoutFilter(targets: unknown) {
  if (!isRecord(targets)) return targets
  return Object.fromEntries(Object.entries(targets).filter(([key]) => key !== 'filter'))
}

function filterProblems(targets: unknown): Problems {
  if (!isRecord(targets)) return {}
  const { ids, filter } = targets
  if (filter !== undefined && filter !== null && !isRecord(filter))
    return { 'targets.filter': ['must be an object'] }
  if (filter && ids) return { targets: ['must name ids or a filter, not both'] }
  return {}
}

function onlyParts(template: unknown) {
  if (!isRecord(template)) return template
  return Object.fromEntries(
    TEMPLATE_PARTS.filter((key) => template[key] !== undefined).map((key) => [key, template[key]])
  )
}
