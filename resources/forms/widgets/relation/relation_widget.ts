import { defineAsyncComponent } from 'vue'
import type { Widget } from '~/forms/widget'
import RelationValue from '~/forms/widgets/relation/RelationValue.vue'

export const relationWidget: Widget = {
  input: defineAsyncComponent(() => import('~/forms/widgets/relation/RelationInput.vue')),
  value: RelationValue,
}
