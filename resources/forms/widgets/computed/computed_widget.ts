import type { Widget } from '~/forms/widget'
import ComputedValue from '~/forms/widgets/computed/ComputedValue.vue'

export const computedWidget: Widget = { input: null, value: ComputedValue, numeric: true }
