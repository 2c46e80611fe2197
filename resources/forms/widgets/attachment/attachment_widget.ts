import { defineAsyncComponent } from 'vue'
import type { Widget } from '~/forms/widget'
import AttachmentValue from '~/forms/widgets/attachment/AttachmentValue.vue'

/** Uploaded where work is done (a task's files, a checklist's photos), not typed into a form. */
export const attachmentWidget: Widget = {
  input: null,
  added: defineAsyncComponent(() => import('~/forms/widgets/attachment/AttachmentInput.vue')),
  value: AttachmentValue,
}
