import type { Widget } from '~/forms/widget'
import ResultInput from '~/forms/widgets/result/ResultInput.vue'
import ResultValue from '~/forms/widgets/result/ResultValue.vue'

export const resultWidget: Widget = { input: ResultInput, value: ResultValue }
