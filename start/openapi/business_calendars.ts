import { answers } from '#platform/api/openapi/answers'
import {
  arrayOf,
  flag,
  moment,
  nullable,
  object,
  text,
  uuid,
} from '#platform/api/openapi/json_schema'
import type { JsonSchema, NounDescription } from '#platform/api/openapi/operation'
import { body } from '#platform/api/openapi/request_body'
import { WEEKDAYS } from '#platform/workflows/business_time'
import {
  calendarPatchValidator,
  calendarValidator,
  wholeCalendarValidator,
} from '#validators/business_calendar'

const spans: JsonSchema = {
  ...arrayOf(arrayOf(text)),
  description: 'From and to on the local clock: [["08:00", "12:00"], ["13:00", "17:00"]]',
}

const BusinessCalendar = object({
  id: uuid,
  key: { ...text, description: 'What a workflow names it by' },
  title: text,
  time_zone: { ...text, description: 'Like Europe/Berlin' },
  hours: object(Object.fromEntries(WEEKDAYS.map((day) => [`${day}?`, spans]))),
  holidays: arrayOf(object({ date: { ...text, format: 'date' }, title: nullable(text) })),
  is_default: { ...flag, description: 'Counts where a workflow names none' },
  created_at: moment,
  updated_at: moment,
})

const view = { permission: 'view_definitions' }
const publish = { permission: 'publish_definitions' }
const change = { ...publish, ifMatch: true, answer: answers.record('BusinessCalendar') } as const

export const businessCalendars: NounDescription = {
  tag: 'Business calendars',
  about:
    'When the company works. Service levels are counted by them; without any, time passes around the clock.',
  schemas: { BusinessCalendar },
  operations: {
    'business_calendars.index': {
      summary: 'List business calendars',
      description: 'All of them, the usual one first.',
      answer: answers.all('BusinessCalendar'),
      ...view,
    },
    'business_calendars.show': {
      summary: 'Read a business calendar',
      answer: answers.record('BusinessCalendar'),
      ...view,
    },
    'business_calendars.store': {
      summary: 'Add a business calendar',
      description: 'Clocks that run are due anew whenever a calendar changes.',
      body: body(calendarValidator),
      answer: answers.created('BusinessCalendar', { etag: true }),
      ...publish,
    },
    'business_calendars.replace': {
      summary: 'Replace a business calendar',
      body: body(wholeCalendarValidator),
      ...change,
    },
    'business_calendars.update': {
      summary: 'Change a business calendar',
      body: body(calendarPatchValidator),
      ...change,
    },
    'business_calendars.destroy': {
      summary: 'Delete a business calendar',
      description: '409 while a workflow counts by it.',
      answer: answers.none(),
      ifMatch: true,
      ...publish,
    },
  },
}
