import { effectText } from '#effects/effect_values'
import { hasStory, holderFor } from '#effects/effect_record'
import Comment from '#models/comment'
import type { EffectKind } from '#platform/effects/effect_kind'
import { E_VALIDATION } from '#platform/errors'

export const commentEffect: EffectKind = {
  key: 'comment',
  title: { en: 'Write a comment', de: 'Kommentar schreiben' },
  icon: 'i-lucide-message-square',
  phase: 'tx',
  suits: hasStory,
  parameters: {
    type: 'object',
    properties: {
      body: {
        'type': 'string',
        'minLength': 1,
        'maxLength': 5000,
        'title': { en: 'Text', de: 'Text' },
        'description': {
          en: '{{title}} stands for a field of the record',
          de: '{{title}} steht für ein Feld des Datensatzes',
        },
        'x-widget': 'textarea',
      },
    },
    required: ['body'],
  },

  async run({ body }, occasion) {
    const text = effectText(String(body), occasion)
    if (!text) throw new E_VALIDATION('The comment is empty with the values of this record')
    await Comment.write(holderFor(occasion), text, occasion.by)
    return { did: 'Wrote a comment' }
  },
}
