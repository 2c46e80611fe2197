import type { Widget } from '~/forms/widget'
import DateInput from '~/forms/widgets/date/DateInput.vue'
import DateValue from '~/forms/widgets/date/DateValue.vue'

export const dateWidget: Widget = { input: DateInput, value: DateValue }
