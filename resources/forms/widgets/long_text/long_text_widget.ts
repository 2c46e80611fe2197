import type { Widget } from '~/forms/widget'
import LongTextInput from '~/forms/widgets/long_text/LongTextInput.vue'
import LongTextValue from '~/forms/widgets/long_text/LongTextValue.vue'

export const longTextWidget: Widget = { input: LongTextInput, value: LongTextValue }
