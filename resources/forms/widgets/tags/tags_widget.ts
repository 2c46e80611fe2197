import { defineAsyncComponent } from 'vue'
import type { Widget } from '~/forms/widget'
import TagsValue from '~/forms/widgets/tags/TagsValue.vue'

export const tagsWidget: Widget = {
  input: defineAsyncComponent(() => import('~/forms/widgets/tags/TagsInput.vue')),
  value: TagsValue,
}
