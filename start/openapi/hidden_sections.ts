import { hiddenSectionsBody } from '#openapi/list_parts'
import { answers } from '#platform/api/openapi/answers'
import { arrayOf, object, oneOf, ref, text } from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'

const HiddenSection = object({
  section: text,
  fields: { ...arrayOf(text), description: 'Paths' },
  why: arrayOf(ref('Why')),
})

export const hiddenSections: NounDescription = {
  tag: 'Hidden sections',
  about: 'Why a form does not show some of its sections.',
  schemas: { HiddenSection },
  parameters: {
    noun: { description: 'Whose form', schema: oneOf('facilities', 'equipment', 'tasks') },
  },
  operations: {
    'hidden_sections.store': {
      summary: 'Ask which sections of a form its rules hide, and why',
      description: 'For the record as it is typed; nothing is kept.',
      body: { schema: hiddenSectionsBody },
      answer: answers.all('HiddenSection'),
    },
  },
}
