import type { ObjectSchema } from '#platform/definitions/types'

const settings: ObjectSchema = {
  type: 'object',
  properties: {
    approval_steps: {
      type: 'integer',
      minimum: 1,
      maximum: 5,
      default: 1,
      title: { en: 'Approvals of a purchase order', de: 'Freigaben einer Bestellung' },
      description: {
        en: 'How many people have to approve it, one after the other',
        de: 'Wie viele Personen sie nacheinander freigeben müssen',
      },
    },
    one_more_from: {
      type: ['number', 'null'],
      minimum: 0,
      title: { en: 'One more from a total of', de: 'Eine mehr ab einer Summe von' },
      description: {
        en: 'Orders of so much and more need one more approval',
        de: 'Bestellungen ab diesem Betrag brauchen eine Freigabe mehr',
      },
    },
    over_receipt_percent: {
      type: 'number',
      minimum: 0,
      maximum: 100,
      default: 0,
      title: { en: 'Over-receipt allowed (%)', de: 'Erlaubte Überlieferung (%)' },
      description: {
        en: 'How much more of a line may be received than was ordered',
        de: 'Wie viel mehr als bestellt von einer Position angenommen werden darf',
      },
    },
    reserve_days: {
      type: 'integer',
      minimum: 0,
      maximum: 90,
      default: 7,
      title: { en: 'Reserve ahead (days)', de: 'Reservieren im Voraus (Tage)' },
      description: {
        en: 'So many days before a task is due its planned parts are reserved by themselves',
        de: 'So viele Tage vor der Fälligkeit eines Auftrags werden seine geplanten Teile von selbst reserviert',
      },
    },
  },
}

export default settings
