import type { Widget } from '~/forms/widget'
import LookupValue from '~/forms/widgets/lookup/LookupValue.vue'

export const lookupWidget: Widget = { input: null, value: LookupValue }
