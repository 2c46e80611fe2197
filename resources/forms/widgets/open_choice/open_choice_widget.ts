import { defineAsyncComponent } from 'vue'
import type { Widget } from '~/forms/widget'
import ChoiceValue from '~/forms/widgets/choice/ChoiceValue.vue'

/** A text with usual values. */
export const openChoiceWidget: Widget = {
  input: defineAsyncComponent(() => import('~/forms/widgets/open_choice/OpenChoiceInput.vue')),
  value: ChoiceValue,
}
