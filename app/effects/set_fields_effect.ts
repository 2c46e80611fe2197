import { changeRecord } from '#effects/effect_record'
import { effectValue } from '#effects/effect_values'
import type { EffectKind } from '#platform/effects/effect_kind'

export const setFieldsEffect: EffectKind = {
  key: 'set_fields',
  title: { en: 'Set fields', de: 'Felder setzen' },
  icon: 'i-lucide-pencil-line',
  phase: 'tx',
  parameters: {
    type: 'object',
    properties: {
      fields: {
        'type': 'object',
        'title': { en: 'Fields', de: 'Felder' },
        'description': {
          en: 'Values by field path; { "rule": "…" } computes one from the record',
          de: 'Werte nach Feldpfad; { "rule": "…" } berechnet einen aus dem Datensatz',
        },
        'x-widget': 'field_values',
      },
    },
    required: ['fields'],
  },

  async run({ fields }, occasion) {
    const values = Object.entries(fields as Record<string, unknown>).map(
      ([path, value]) => [path, effectValue(value, occasion)] as const
    )
    await changeRecord(occasion, Object.fromEntries(values))
    return { did: `Set ${values.map(([path]) => path).join(', ')}` }
  },
}
