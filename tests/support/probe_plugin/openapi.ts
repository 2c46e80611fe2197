import { answers } from '#platform/api/openapi/answers'
import { object, text } from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'

const openapi: NounDescription[] = [
  {
    tag: 'Probes',
    about: 'What the tests of plugins count.',
    schemas: { Probe: object({ what: text }) },
    operations: {
      'probes.index': {
        summary: 'List what was counted',
        permission: 'poke_probes',
        answer: answers.all('Probe'),
      },
      'probes.door': {
        summary: 'Ask whether the door is open',
        answer: answers.one(text),
      },
    },
  },
]

export default openapi
