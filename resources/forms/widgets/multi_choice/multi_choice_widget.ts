import { defineAsyncComponent } from 'vue'
import type { Widget } from '~/forms/widget'
import MultiChoiceValue from '~/forms/widgets/multi_choice/MultiChoiceValue.vue'

export const multiChoiceWidget: Widget = {
  input: defineAsyncComponent(() => import('~/forms/widgets/multi_choice/MultiChoiceInput.vue')),
  value: MultiChoiceValue,
}
