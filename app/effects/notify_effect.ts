import { peopleMeant, PERSON_PATTERN } from '#effects/effect_people'
import { noticeText } from '#effects/notice_text'
import { Notice } from '#models/notice'
import { recordPath } from '#models/record_path'
import type { FieldSchema } from '#platform/definitions/types'
import type { EffectKind, EffectOccasion, EffectParameters } from '#platform/effects/effect_kind'

/** What every effect that tells people something may be given. */
export const NOTICE_PARAMETERS: Record<string, FieldSchema> = {
  to: {
    'type': ['array', 'string'],
    'minItems': 1,
    'maxItems': 50,
    'items': { type: 'string', pattern: PERSON_PATTERN },
    'title': { en: 'To', de: 'An' },
    'description': {
      en: 'creator, assignee, team, role:<key>, user:<id> or a field that holds people',
      de: 'creator, assignee, team, role:<key>, user:<id> oder ein Feld, in dem Personen stehen',
    },
    'x-widget': 'people',
  },
  template: {
    'type': 'string',
    'pattern': '^[a-z][a-z0-9_]{0,62}([.][a-z][a-z0-9_]{0,62})?$',
    'title': { en: 'Template', de: 'Vorlage' },
    'x-widget': 'template',
  },
  text: {
    'type': 'string',
    'maxLength': 2000,
    'title': { en: 'Text', de: 'Text' },
    'description': {
      en: 'Where no template is chosen; {{title}} stands for a field of the record',
      de: 'Wo keine Vorlage gewählt ist; {{title}} steht für ein Feld des Datensatzes',
    },
    'x-widget': 'textarea',
  },
  channels: {
    type: 'array',
    uniqueItems: true,
    items: { enum: ['in_app', 'email'] },
    title: { en: 'Ways', de: 'Wege' },
  },
}

export const notifyEffect: EffectKind = {
  key: 'notify',
  title: { en: 'Notify', de: 'Benachrichtigen' },
  icon: 'i-lucide-bell',
  phase: 'after',
  parameters: { type: 'object', properties: NOTICE_PARAMETERS, required: ['to'] },

  async run(parameters, occasion) {
    const told = await notify(parameters, occasion)
    return { did: toldText(told) }
  },
}

/** How many heard of it, for the run log. */
export function toldText(told: number) {
  if (told === 1) return 'Notified one person'
  return told ? `Notified ${told} people` : 'Notified nobody: nobody was found'
}

/** @returns how many people heard of it now */
export async function notify(parameters: EffectParameters, occasion: EffectOccasion) {
  const { entity, recordId, by, occurrence } = occasion
  const to = await peopleMeant([parameters.to].flat() as string[], occasion)
  const notice = new Notice({
    to,
    occurrence,
    kind: 'effect',
    entity,
    record_id: recordId,
    path: recordPath(entity, recordId),
    causedBy: by.id,
    channels: parameters.channels as ('in_app' | 'email')[] | undefined,
    text: (reader) => noticeText(parameters, occasion, reader),
  })
  return notice.send()
}
