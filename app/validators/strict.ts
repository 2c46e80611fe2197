import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import type { SchemaTypes } from '@vinejs/vine/types'
import { isRecord } from '#platform/entities/merge_patch'
import { E_VALIDATION } from '#platform/errors'

/** Sentence fragments: the field's name stands before them. */
const messagesProvider = new SimpleMessagesProvider({
  'required': 'is required',
  'string': 'must be text',
  'boolean': 'must be true or false',
  'email': 'must be an e-mail address',
  'regex': 'has the wrong form',
  'uuid': 'must be a UUID',
  'array': 'must be a list',
  'title.minLength': 'must not be empty',
  'minLength': 'must have at least {{ min }} characters',
  'maxLength': 'must have at most {{ max }} characters',
  'array.maxLength': 'must have at most {{ max }} entries',
})

/**
 * A validator of a JSON object, named as the contract names it and answered in camelCase. What it does not
 * know it refuses, where Vine would drop it. @throws E_VALIDATION
 */
export function strict<Properties extends Record<string, SchemaTypes>>(properties: Properties) {
  const validator = vine.create(vine.object(properties).toCamelCase())
  return {
    validate: (body: unknown) => {
      refuseUnknown(body, properties)
      return validator.validate(body, { messagesProvider })
    },
    toJSONSchema: () => validator.toJSONSchema(),
  }
}

function refuseUnknown(body: unknown, known: object) {
  if (!isRecord(body)) throw new E_VALIDATION('Send a JSON object')
  const unknown = Object.keys(body).filter((name) => !Object.hasOwn(known, name))
  if (!unknown.length) return
  throw new E_VALIDATION().withDetails(
    Object.fromEntries(unknown.map((name) => [name, ['is not a known field']]))
  )
}
