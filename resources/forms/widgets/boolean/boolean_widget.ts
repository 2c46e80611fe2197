import type { Widget } from '~/forms/widget'
import BooleanInput from '~/forms/widgets/boolean/BooleanInput.vue'
import BooleanValue from '~/forms/widgets/boolean/BooleanValue.vue'

export const booleanWidget: Widget = { input: BooleanInput, value: BooleanValue }
