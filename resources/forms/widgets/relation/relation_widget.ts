import type { Widget } from '~/forms/widget'
import RelationInput from '~/forms/widgets/relation/RelationInput.vue'
import RelationValue from '~/forms/widgets/relation/RelationValue.vue'

export const relationWidget: Widget = { input: RelationInput, value: RelationValue }
