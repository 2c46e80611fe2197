import { test } from '@japa/runner'
import type { FormDefinition } from '#platform/definitions/types'
import { Form } from '#platform/forms/form'
import { formWith } from '#tests/unit/platform/definitions/sample_documents'

const form = Form.from(formWith({}) as unknown as FormDefinition)

test.group('FormItem: what an answer says', () => {
  test('{key} = {answer} is {result}')
    .with([
      { key: 'brake', answer: 'fail', result: 'fail' },
      { key: 'oil_level', answer: 'ok', result: 'pass' },
      { key: 'oil_level', answer: 'low', result: 'flag' },
      { key: 'oil_level', answer: 'leak', result: 'fail' },
      { key: 'pressure', answer: 650, result: 'pass' },
      { key: 'pressure', answer: 649, result: 'flag' },
      { key: 'pressure', answer: 901, result: 'fail' },
      { key: 'remarks', answer: 'leaks', result: null },
      { key: 'brake', answer: null, result: null },
    ])
    .run(({ assert }, { key, answer, result }) => {
      assert.equal(form.item(key)?.result(answer), result)
    })
})
