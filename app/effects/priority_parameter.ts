import type { FieldSchema, Title } from '#platform/definitions/types'

/** How urgent something becomes, in the words of tasks. */
export function priorityParameter(title: Title): FieldSchema {
  return {
    title,
    'enum': ['low', 'medium', 'high', 'critical'],
    'x-options': {
      low: { title: { en: 'Low', de: 'Niedrig' } },
      medium: { title: { en: 'Medium', de: 'Mittel' } },
      high: { title: { en: 'High', de: 'Hoch' } },
      critical: { title: { en: 'Critical', de: 'Kritisch' } },
    },
  }
}
