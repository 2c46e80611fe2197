import { nounOperations } from 'fieldrino/openapi/noun_operations'
import { answers } from 'fieldrino/platform/api/openapi/answers'
import { text } from 'fieldrino/platform/api/openapi/json_schema'
import type { NounDescription } from 'fieldrino/platform/api/openapi/operation'
import { body } from 'fieldrino/platform/api/openapi/request_body'
import { handoutValidator } from './validators/handout.js'

const openapi: NounDescription[] = [
  {
    tag: 'Keys',
    about: 'Keys of facilities, given out and returned.',
    entity: 'key',
    parameters: { key: { description: 'Key of the template', schema: text } },
    operations: {
      ...nounOperations('keys', { component: 'Key', one: 'key', many: 'keys' }),
      'keys.hand_out': {
        summary: 'Hand out a key',
        description: 'Without `due_back` it is to come back after the days the settings say.',
        permission: 'issue_keys',
        body: body(handoutValidator),
        answer: answers.one('Key'),
      },
      'keys.take_back': {
        summary: 'Take back a key',
        permission: 'issue_keys',
        answer: answers.one('Key'),
      },
    },
  },
]

export default openapi
