import type { Widget } from '~/forms/widget'
import DurationInput from '~/forms/widgets/duration/DurationInput.vue'
import DurationValue from '~/forms/widgets/duration/DurationValue.vue'

export const durationWidget: Widget = { input: DurationInput, value: DurationValue }
