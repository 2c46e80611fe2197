import '#models/pack_view_keeper'
import '#models/template_renderer'
import { assignEffect } from '#effects/assign_effect'
import { commentEffect } from '#effects/comment_effect'
import { createTaskEffect } from '#effects/create_task_effect'
import { escalateEffect } from '#effects/escalate_effect'
import { notifyEffect } from '#effects/notify_effect'
import { setFieldsEffect } from '#effects/set_fields_effect'
import { transitionEffect } from '#effects/transition_effect'
import { webhookEffect } from '#effects/webhook_effect'
import { effectCatalogue } from '#platform/effects/effect_catalogue'

/** What definitions may set off, in the order the designers offer it. */
const kinds = [
  notifyEffect,
  setFieldsEffect,
  assignEffect,
  commentEffect,
  createTaskEffect,
  transitionEffect,
  escalateEffect,
  webhookEffect,
]

for (const kind of kinds) effectCatalogue.add(kind)
