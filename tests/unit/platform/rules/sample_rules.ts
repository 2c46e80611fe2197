import { Rule } from '#platform/rules/rule'
import { entityRuleTypes } from '#platform/rules/rule_types'

/** The types of a small entity's rules. */
export const types = entityRuleTypes(
  {
    status: { type: 'string' },
    description: { type: ['string', 'null'] },
    assigned_to: { type: ['string', 'null'], format: 'uuid' },
    installation_date: { type: ['string', 'null'], format: 'date' },
    completed_at: { type: ['string', 'null'], format: 'date-time' },
  },
  {
    type: 'object',
    properties: {
      capacity_lbs: { type: 'integer' },
      drive: { enum: ['traction', 'hydraulic'] },
      outdoor: { type: 'boolean' },
      tags: { type: 'array', items: { type: 'string' } },
      visits: {
        type: 'array',
        items: { type: 'object', properties: { minutes: { type: 'number' } } },
      },
      warranty: { type: 'string', format: 'duration' },
      package: { type: 'string' },
    },
  }
)

const now = '2026-11-22T02:00:00.000Z'
const tenant = { time_zone: 'America/New_York' }

/** What a rule is evaluated with: a record of columns and `custom`, early on 22 November in UTC. */
export function variables({ custom = {}, ...columns }: Record<string, unknown> = {}) {
  const record = { ...columns, custom }
  return {
    ...(custom as object),
    ...columns,
    record,
    custom,
    now,
    tenant,
    user: { id: 'u1', role: 'manager' },
  }
}

export function met(source: string, record: Record<string, unknown> = {}) {
  return Rule.parse(source, types).evaluate(variables(record)).met
}

export function valueOf(source: string, record: Record<string, unknown> = {}) {
  return Rule.parse(source, types).value(variables(record)).value
}
