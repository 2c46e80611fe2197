import type { Widget } from '~/forms/widget'
import MultiChoiceInput from '~/forms/widgets/multi_choice/MultiChoiceInput.vue'
import MultiChoiceValue from '~/forms/widgets/multi_choice/MultiChoiceValue.vue'

export const multiChoiceWidget: Widget = { input: MultiChoiceInput, value: MultiChoiceValue }
