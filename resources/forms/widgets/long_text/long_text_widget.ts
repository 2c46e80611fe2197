import { defineAsyncComponent } from 'vue'
import type { Widget } from '~/forms/widget'
import LongTextValue from '~/forms/widgets/long_text/LongTextValue.vue'

export const longTextWidget: Widget = {
  input: defineAsyncComponent(() => import('~/forms/widgets/long_text/LongTextInput.vue')),
  value: LongTextValue,
}
