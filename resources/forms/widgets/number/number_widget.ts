import type { Widget } from '~/forms/widget'
import NumberInput from '~/forms/widgets/number/NumberInput.vue'
import NumberValue from '~/forms/widgets/number/NumberValue.vue'

export const numberWidget: Widget = { input: NumberInput, value: NumberValue, numeric: true }
