import type { Widget } from '~/forms/widget'
import TextInput from '~/forms/widgets/text/TextInput.vue'
import TextValue from '~/forms/widgets/text/TextValue.vue'

export const textWidget: Widget = { input: TextInput, value: TextValue }
