import { defineAsyncComponent } from 'vue'
import InputSkeleton from '~/forms/InputSkeleton.vue'
import type { Widget } from '~/forms/widget'
import DateTimeValue from '~/forms/widgets/date_time/DateTimeValue.vue'

export const dateTimeWidget: Widget = {
  // Its calculation of time zones is heavy, and few forms ask for a moment.
  input: defineAsyncComponent({
    loader: () => import('~/forms/widgets/date_time/DateTimeInput.vue'),
    loadingComponent: InputSkeleton,
    delay: 0,
  }),
  value: DateTimeValue,
}
