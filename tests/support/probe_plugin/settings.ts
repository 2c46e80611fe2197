import type { ObjectSchema } from '#platform/definitions/types'

const settings: ObjectSchema = {
  type: 'object',
  properties: {
    greeting: { type: 'string', title: 'Greeting', maxLength: 20, default: 'Hello' },
    token: { 'type': 'string', 'title': 'Token', 'minLength': 4, 'x-secret': true },
  },
}

export default settings
