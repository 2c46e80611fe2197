import { defineAsyncComponent } from 'vue'
import type { Widget } from '~/forms/widget'
import ChoiceValue from '~/forms/widgets/choice/ChoiceValue.vue'

export const choiceWidget: Widget = {
  input: defineAsyncComponent(() => import('~/forms/widgets/choice/ChoiceInput.vue')),
  value: ChoiceValue,
}
