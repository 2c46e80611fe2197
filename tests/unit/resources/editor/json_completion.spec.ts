import { CompletionContext } from '@codemirror/autocomplete'
import { json } from '@codemirror/lang-json'
import { EditorState } from '@codemirror/state'
import { test } from '@japa/runner'
import { metaSchema } from '#platform/definitions/meta_schema'
import { jsonCompletion } from '../../../../resources/editor/json_completion.js'
import { placeAt, rangeOf } from '../../../../resources/editor/json_place.js'
import { schemasAt, valuesAt, type MetaSchema } from '../../../../resources/editor/meta_schema.js'
import { wordsOf } from '../../../../resources/editor/schema_words.js'

const words = {
  type: (name: string) => name,
  oneOf: (values: string) => `one of ${values}`,
  atMost: (limit: number) => `at most ${limit}`,
}

/** A text with the cursor at `|`. */
function at(text: string) {
  const position = text.indexOf('|')
  const doc = text.replace('|', '')
  return { state: EditorState.create({ doc, extensions: [json()] }), position }
}

function offered(kind: 'entity' | 'workflow' | 'form' | 'automation', text: string) {
  const { state, position } = at(text)
  const complete = jsonCompletion(metaSchema(kind) as MetaSchema, words)
  const result = complete(new CompletionContext(state, position, true))
  return result?.options.map(({ label }) => label) ?? []
}

test.group('What may stand in a definition', () => {
  test('keys that are not there yet, at the top and deep inside', ({ assert }) => {
    const top = offered('entity', '{ "kind": "entity", "| }')
    assert.includeMembers(top, ['key', 'schema', 'layout'])
    assert.notInclude(top, 'kind')
    const field = offered('entity', '{ "schema": { "properties": { "load": { "x-|" } } } }')
    assert.includeMembers(field, ['x-unit', 'x-list', 'x-encrypted'])
    assert.includeMembers(offered('workflow', '{ "states": { "new": { | } } }'), ['category'])
    assert.includeMembers(offered('automation', '{ "do": [ { "|" } ] }'), ['do', 'with', 'delay'])
  })

  test('the values of a choice, of a truth and of the kind itself', ({ assert }) => {
    const states = '{ "states": { "new": { "category": "|" } } }'
    assert.deepEqual(offered('workflow', states), ['backlog', 'active', 'waiting', 'done', 'void'])
    assert.deepEqual(offered('form', '{ "kind": | }'), ['form'])
    const list = '{ "schema": { "properties": { "load": { "x-list": t| } } } }'
    assert.includeMembers(offered('entity', list), ['true', 'false'])
    assert.deepEqual(offered('entity', '{ "key": "|" }'), [])
  })

  test('nothing is offered unasked where nothing is begun', ({ assert }) => {
    const { state, position } = at('{ | }')
    const complete = jsonCompletion(metaSchema('entity') as MetaSchema, words)
    assert.isNull(complete(new CompletionContext(state, position, false)))
  })

  test('what a key means is told with what may stand there', ({ assert }) => {
    const meta = metaSchema('workflow') as MetaSchema
    assert.equal(
      wordsOf(schemasAt(meta, ['states', 'new', 'category']), words),
      'What the state means to boards and figures\none of backlog, active, waiting, done, void'
    )
    assert.isEmpty(schemasAt(meta, ['nowhere', 'at', 'all']))
    assert.isEmpty(valuesAt(meta, ['initial']))
  })
})

test.group('Where something stands in a text of JSON', () => {
  const TEXT = '{\n  "do": [\n    { "do": "comment", "with": { "body": "x" } }\n  ],\n  "a/b": 1\n}'
  const state = EditorState.create({ doc: TEXT, extensions: [json()] })
  const found = (path: string[]) => {
    const { from, to } = rangeOf(state, path)
    return state.sliceDoc(from, to)
  }

  test('a path leads to its key, or to the nearest thing that is there', ({ assert }) => {
    assert.equal(found(['do', '0', 'with', 'body']), '"body"')
    assert.equal(found(['a/b']), '"a/b"')
    assert.equal(found(['do', '0']), '{ "do": "comment", "with": { "body": "x" } }')
    assert.equal(found(['do', '0', 'nowhere']), '{ "do": "comment", "with": { "body": "x" } }')
    assert.equal(found([]), '{')
  })

  test('a place knows its path, and the keys beside it', ({ assert }) => {
    const place = placeAt(state, TEXT.indexOf('with') + 2)
    assert.containSubset(place, { kind: 'key', path: ['do', '0'], keys: ['do'] })
    const value = placeAt(state, TEXT.indexOf('"x"') + 1)
    assert.containSubset(value, { kind: 'value', path: ['do', '0', 'with', 'body'] })
  })

  test('half of a text has places too', ({ assert }) => {
    const { state: half, position } = at('{ "states": { "new": { "cat|')
    assert.containSubset(placeAt(half, position), { kind: 'key', path: ['states', 'new'] })
    const { state: broken, position: after } = at('{ "enabled": |')
    assert.containSubset(placeAt(broken, after), { kind: 'value', path: ['enabled'] })
  })
})
