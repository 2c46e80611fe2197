import type { Widget } from '~/forms/widget'
import ChoiceValue from '~/forms/widgets/choice/ChoiceValue.vue'
import OpenChoiceInput from '~/forms/widgets/open_choice/OpenChoiceInput.vue'

/** A text with usual values. */
export const openChoiceWidget: Widget = { input: OpenChoiceInput, value: ChoiceValue }
