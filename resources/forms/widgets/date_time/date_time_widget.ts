import type { Widget } from '~/forms/widget'
import DateTimeInput from '~/forms/widgets/date_time/DateTimeInput.vue'
import DateTimeValue from '~/forms/widgets/date_time/DateTimeValue.vue'

export const dateTimeWidget: Widget = { input: DateTimeInput, value: DateTimeValue }
