import { nounOperations } from '#openapi/noun_operations'
import { answers } from '#platform/api/openapi/answers'
import { ref, text } from '#platform/api/openapi/json_schema'
import type { NounDescription, Operation, QueryParameter } from '#platform/api/openapi/operation'
import { body } from '#platform/api/openapi/request_body'
import { shapes } from '#plugins/maintenance/openapi/schedule_shapes'
import { rescheduleValidator, skipValidator } from '#plugins/maintenance/validators/occurrence'

const NOUN = 'maintenance_schedules'
const see = { permission: `view_${NOUN}` }
const change = { permission: `update_${NOUN}` }

const asked = (name: string, description: string): QueryParameter => ({
  name,
  description,
  schema: text,
})
const window = [
  asked('from', 'A day or a time; the first that is in'),
  asked('to', 'A day or a time; the first that is no longer in'),
]
const narrowed = ['schedule', 'equipment', 'facility', 'team', 'technician'].map((name) =>
  asked(name, `Only those of this ${name}`)
)

const general = nounOperations(NOUN, {
  component: 'MaintenanceSchedule',
  one: 'maintenance schedule',
  many: 'maintenance schedules',
})

const operations: Record<string, Operation> = {
  ...general,
  [`${NOUN}.index`]: { ...general[`${NOUN}.index`], answer: answers.page('Schedule') },
  [`${NOUN}.show`]: { ...general[`${NOUN}.show`], answer: answers.record('Schedule') },
  [`${NOUN}.store`]: {
    ...general[`${NOUN}.store`],
    body: { schema: ref('ScheduleWish') },
    answer: answers.created('Schedule', { etag: true }),
  },
  [`${NOUN}.replace`]: {
    ...general[`${NOUN}.replace`],
    body: { schema: ref('ScheduleWish') },
    answer: answers.record('Schedule'),
  },
  [`${NOUN}.update`]: {
    ...general[`${NOUN}.update`],
    body: { schema: ref('SchedulePatch') },
    answer: answers.record('Schedule'),
  },
  [`${NOUN}.restore`]: { ...general[`${NOUN}.restore`], answer: answers.record('Schedule') },
  [`${NOUN}.simulate`]: {
    ...see,
    summary: 'Try a schedule on paper',
    description:
      'Runs the engine and keeps nothing: every occurrence with its reason, and the load of each month.',
    body: { schema: ref('SimulationWish') },
    answer: answers.one('ScheduleSimulation'),
  },
  [`${NOUN}.calendar`]: {
    ...see,
    summary: 'Read what is and will be due',
    description:
      'Of all schedules, at most 5,000 occurrences; this month unless a window is asked for.',
    query: [...window, ...narrowed],
    answer: answers.all('ScheduleOccurrence'),
  },
  [`${NOUN}.compliance`]: {
    ...see,
    summary: 'Read how much of what was due was done in time',
    description:
      'With its formula, the counts it is made of and the rows behind it; nothing due is null. The year so far unless a window is asked for.',
    query: [
      ...window,
      asked('rule', 'What is on time: due, plus_day, fifth or tenth'),
      ...narrowed,
    ],
    answer: answers.one('ScheduleCompliance'),
  },
  [`${NOUN}.occurrences`]: {
    ...see,
    summary: 'List the occurrences of a schedule',
    description: 'What was raised, missed or skipped, and what lies ahead, each with its reason.',
    query: [...window, narrowed[1]],
    answer: answers.page('ScheduleOccurrence'),
  },
  [`${NOUN}.skip`]: {
    ...change,
    summary: 'Skip an occurrence',
    description: 'Its task, where it has one, is cancelled.',
    body: body(skipValidator),
    answer: answers.one('ScheduleOccurrence'),
  },
  [`${NOUN}.reschedule`]: {
    ...change,
    summary: 'Move an occurrence',
    description:
      'With scope all the whole rhythm moves, and the answer is { moved }; preview only tells it.',
    body: body(rescheduleValidator),
    answer: answers.one({ anyOf: [ref('ScheduleOccurrence'), ref('MovedOccurrences')] }),
  },
  [`${NOUN}.preview`]: {
    ...change,
    summary: 'Try a change of a schedule',
    description:
      'Takes what PATCH takes and keeps nothing: which dates would move, go and come, on the piece that is due first. What is raised stays as it is.',
    body: { schema: ref('SchedulePatch') },
    answer: answers.one('ScheduleChange'),
  },
  [`${NOUN}.pause`]: {
    ...change,
    summary: 'Pause a schedule',
    ifMatch: true,
    answer: answers.record('Schedule'),
  },
  [`${NOUN}.resume`]: {
    ...change,
    summary: 'Resume a schedule',
    ifMatch: true,
    answer: answers.record('Schedule'),
  },
}

export const schedules: NounDescription = {
  tag: 'Maintenance schedules',
  about: 'What raises tasks by calendar, meter or condition.',
  entity: 'maintenance_schedule',
  schemas: shapes,
  parameters: { key: { description: 'The key of an occurrence', schema: text } },
  operations,
}
