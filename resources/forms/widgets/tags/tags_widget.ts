import type { Widget } from '~/forms/widget'
import TagsInput from '~/forms/widgets/tags/TagsInput.vue'
import TagsValue from '~/forms/widgets/tags/TagsValue.vue'

export const tagsWidget: Widget = { input: TagsInput, value: TagsValue }
