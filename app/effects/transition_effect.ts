import { effectRecord, hasStory } from '#effects/effect_record'
import { moveRecord } from '#models/move_record'
import { WorkflowModel } from '#models/workflow_model'
import type { EffectKind } from '#platform/effects/effect_kind'
import { E_CONFLICT } from '#platform/errors'

export const transitionEffect: EffectKind = {
  key: 'transition',
  title: { en: 'Move to a state', de: 'In einen Zustand bewegen' },
  icon: 'i-lucide-arrow-right-circle',
  phase: 'tx',
  suits: hasStory,
  parameters: {
    type: 'object',
    properties: {
      to: {
        'type': 'string',
        'pattern': '^[a-z][a-z0-9_]{0,62}$',
        'title': { en: 'State', de: 'Zustand' },
        'x-widget': 'state',
      },
      transition: {
        'type': 'string',
        'pattern': '^[a-z][a-z0-9_]{0,62}$',
        'title': { en: 'By the transition', de: 'Über den Schritt' },
        'x-widget': 'transition',
      },
    },
    required: ['to'],
  },

  /** No role binds it, every other rule of the workflow does. */
  async run({ to, transition }, occasion) {
    const record = await effectRecord(occasion)
    if (!(record instanceof WorkflowModel))
      throw new E_CONFLICT(`No workflow moves ${occasion.entity}`)
    if (record.status === to) return { did: `Was in the state ${to} already` }
    const wish = { status: String(to), transition: transition as string | undefined }
    const mover = { principal: null, actor: occasion.by, locale: 'en' }
    const approval = await moveRecord(record, wish, mover)
    return { did: approval ? `Asked for the approval to move to ${to}` : `Moved to ${to}` }
  },
}
