import { BaseTransformer } from '@adonisjs/core/transformers'
import type BusinessCalendar from '#models/business_calendar'

export default class BusinessCalendarTransformer extends BaseTransformer<BusinessCalendar> {
  toObject() {
    const { id, key, title, timeZone, hours, holidays, isDefault } = this.resource
    return {
      id,
      key,
      title,
      time_zone: timeZone,
      hours,
      holidays: holidays.map(({ date, title: name }) => ({ date, title: name ?? null })),
      is_default: isDefault,
      created_at: this.resource.createdAt.toUTC().toISO(),
      updated_at: this.resource.updatedAt.toUTC().toISO(),
    }
  }

  /** With the etag that a change names. */
  whole() {
    return { ...this.toObject(), etag: this.resource.etag }
  }
}
