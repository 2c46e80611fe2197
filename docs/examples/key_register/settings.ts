import type { ObjectSchema } from 'fieldrino/platform/definitions/types'

export type KeySettings = { loan_days: number; grace_days: number }

const settings: ObjectSchema = {
  type: 'object',
  properties: {
    loan_days: {
      type: 'integer',
      minimum: 1,
      maximum: 365,
      default: 1,
      title: { en: 'Days a key may be out', de: 'Tage, die ein Schlüssel weg sein darf' },
      description: {
        en: 'Where nobody says when it is to come back',
        de: 'Wo niemand sagt, wann er zurückkommen soll',
      },
    },
    grace_days: {
      type: 'integer',
      minimum: 0,
      maximum: 30,
      default: 0,
      title: { en: 'Days of grace', de: 'Tage Nachsicht' },
      description: { en: 'Before a key is overdue', de: 'Bevor ein Schlüssel überfällig ist' },
    },
  },
}

export default settings
