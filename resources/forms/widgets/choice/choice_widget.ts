import type { Widget } from '~/forms/widget'
import ChoiceInput from '~/forms/widgets/choice/ChoiceInput.vue'
import ChoiceValue from '~/forms/widgets/choice/ChoiceValue.vue'

export const choiceWidget: Widget = { input: ChoiceInput, value: ChoiceValue }
