import vine from '@vinejs/vine'
import { strict } from '#validators/strict'

const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/

const title = () => vine.string().trim().minLength(1).maxLength(80)
const zone = () => vine.string().maxLength(64)
const span = () => vine.array(vine.string().regex(TIME)).fixedLength(2)
const spans = () => vine.array(span()).maxLength(6).optional()
const hours = () =>
  vine.object({
    mon: spans(),
    tue: spans(),
    wed: spans(),
    thu: spans(),
    fri: spans(),
    sat: spans(),
    sun: spans(),
  })
const holidays = () =>
  vine
    .array(
      vine.object({
        date: vine.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
        title: vine.string().trim().maxLength(80).nullable().optional(),
      })
    )
    .maxLength(500)
    .optional()
const isDefault = () => vine.boolean({ strict: true }).optional()

export const calendarValidator = strict({
  key: vine.string().regex(/^[a-z][a-z0-9_]{0,62}$/),
  title: title(),
  time_zone: zone(),
  hours: hours(),
  holidays: holidays(),
  is_default: isDefault(),
})

export const wholeCalendarValidator = strict({
  title: title(),
  time_zone: zone(),
  hours: hours(),
  holidays: holidays(),
  is_default: isDefault(),
})

export const calendarPatchValidator = strict({
  title: title().optional(),
  time_zone: zone().optional(),
  hours: hours().optional(),
  holidays: holidays(),
  is_default: isDefault(),
})
