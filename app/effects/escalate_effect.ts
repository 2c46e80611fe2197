import { reassign } from '#effects/assign_effect'
import { changeRecord } from '#effects/effect_record'
import { PERSON_PATTERN } from '#effects/effect_people'
import { priorityParameter } from '#effects/priority_parameter'
import { NOTICE_PARAMETERS, notify, toldText } from '#effects/notify_effect'
import type { EffectKind } from '#platform/effects/effect_kind'

export const escalateEffect: EffectKind = {
  key: 'escalate',
  title: { en: 'Escalate', de: 'Eskalieren' },
  icon: 'i-lucide-siren',
  phase: 'after',
  parameters: {
    type: 'object',
    properties: {
      ...NOTICE_PARAMETERS,
      reassign: {
        'type': 'string',
        'pattern': PERSON_PATTERN,
        'title': { en: 'Reassign to', de: 'Neu zuweisen an' },
        'x-widget': 'person',
      },
      priority: priorityParameter({ en: 'Raise priority to', de: 'Dringlichkeit anheben auf' }),
    },
    required: ['to'],
  },

  async run(parameters, occasion) {
    const { reassign: to, priority } = parameters
    const did = [toldText(await notify(parameters, occasion))]
    if (priority !== undefined) {
      await changeRecord(occasion, { priority })
      did.push(`set the priority to ${priority}`)
    }
    if (to !== undefined && (await reassign(String(to), occasion))) did.push('reassigned it')
    return { did: did.join(', ') }
  },
}
