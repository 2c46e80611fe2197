import { test } from '@japa/runner'
import type { FormDefinition } from '#platform/definitions/types'
import { E_VALIDATION } from '#platform/errors'
import { Form } from '#platform/forms/form'
import type { Answers } from '#platform/forms/form_facts'
import { formWith } from '#tests/unit/platform/definitions/sample_documents'

const facts = { now: new Date('2026-11-22T10:00:00Z') }

function form(change: Record<string, unknown> = {}) {
  return Form.from(formWith(change) as unknown as FormDefinition)
}

function detailsOf(answers: Answers, subject = form()) {
  try {
    subject.validate(answers, facts)
    return {}
  } catch (error) {
    return (error as { details: Record<string, string[]> }).details
  }
}

function keysOf(answers: Answers) {
  return form()
    .visible(answers, facts)
    .map(({ key }) => key)
}

test.group('Form: which questions are asked', () => {
  test('a question with a condition is asked when it is met', ({ assert }) => {
    assert.notInclude(keysOf({}), 'leak_photo')
    assert.notInclude(keysOf({ oil_level: 'low' }), 'leak_photo')
    assert.include(keysOf({ oil_level: 'leak' }), 'leak_photo')
  })

  test('a question that hangs on a hidden one is hidden too', ({ assert }) => {
    const chain = form({
      schema: {
        type: 'object',
        properties: { a: { type: 'boolean' }, b: { type: 'boolean' }, c: { type: 'boolean' } },
      },
      layout: [
        {
          section: 'S',
          items: [{ field: 'c', show: 'data.b' }, { field: 'b', show: 'data.a' }, { field: 'a' }],
        },
      ],
    })
    assert.deepEqual(chain.validate({ a: false, b: true, c: true }, facts), { a: false })
    assert.deepEqual(chain.validate({ a: true, b: true, c: true }, facts), {
      a: true,
      b: true,
      c: true,
    })
  })

  test('a section with a condition hides all its questions', ({ assert }) => {
    const gated = form({
      layout: [{ section: 'S', show: 'user.role == "manager"', items: [{ field: 'brake' }] }],
    })
    assert.isEmpty(gated.visible({}, facts))
    assert.lengthOf(gated.visible({}, { ...facts, user: { role: 'manager' } }), 1)
  })
})

test.group('Form: answers', () => {
  test('hidden answers are not submitted', ({ assert }) => {
    const answers = {
      brake: 'pass',
      oil_level: 'ok',
      leak_photo: ['0193b5a0-0000-7000-8000-000000000001'],
    }
    assert.deepEqual(form().validate(answers, facts), { brake: 'pass', oil_level: 'ok' })
  })

  test('every wrong answer is named with what to do', ({ assert }) => {
    const details = detailsOf({
      brake: 'good',
      oil_level: 'leak',
      pressure: '700',
      remarks: 'x'.repeat(201),
      nope: 1,
    })
    assert.deepEqual(details, {
      nope: ['is not a question of this form'],
      brake: ['must be one of: pass, flag, fail'],
      pressure: ['must be a number'],
      remarks: ['must have at most 200 characters'],
      leak_photo: ['is required'],
    })
  })

  test('what is required is asked for when the whole is submitted, not in part', ({ assert }) => {
    assert.deepEqual(detailsOf({ brake: 'pass' }), { oil_level: ['is required'] })
    assert.deepEqual(form().validate({ brake: 'pass' }, facts, { part: true }), { brake: 'pass' })
  })

  test('an empty list and an empty text are no answers', ({ assert }) => {
    assert.deepEqual(detailsOf({ brake: 'pass', oil_level: 'leak', leak_photo: [] }), {
      leak_photo: ['is required'],
    })
  })

  test('rules of the form hold for the whole', ({ assert }) => {
    const ruled = form({
      rules: [
        {
          rule: "data.oil_level != 'low' || has(data.remarks)",
          message: 'Say how low',
          path: 'remarks',
        },
      ],
    })
    assert.deepEqual(detailsOf({ brake: 'pass', oil_level: 'low' }, ruled), {
      remarks: ['Say how low'],
    })
  })

  test('a refusal has the code of the catalogue', ({ assert }) => {
    assert.throws(() => form().validate({}, facts), E_VALIDATION)
  })
})

test.group('Form: results', () => {
  test('the worst single result is the result of the whole', ({ assert }) => {
    assert.isNull(form().overall({}, facts))
    assert.equal(form().overall({ brake: 'pass', pressure: 640 }, facts), 'flag')
    assert.equal(form().overall({ brake: 'fail', pressure: 640 }, facts), 'fail')
  })

  test('progress counts the questions that are asked', ({ assert }) => {
    assert.deepEqual(form().progress({}, facts), { answered: 0, total: 4 })
    assert.deepEqual(form().progress({ brake: 'pass', oil_level: 'leak' }, facts), {
      answered: 2,
      total: 5,
    })
  })
})

test.group('Form: the browser’s view', () => {
  test('sections and items come in the reader’s language with what the widgets need', ({
    assert,
  }) => {
    const view = form().view('de')
    assert.equal(view.title, 'Ölprüfung')
    const [brake, pressure] = view.sections[0].items
    assert.containSubset(brake, { key: 'brake', type: 'result', as: 'segmented', required: true })
    assert.containSubset(pressure, {
      key: 'pressure',
      type: 'number',
      bands: { flag: [650, 850], fail: [600, 900] },
    })
    assert.containSubset(view.sections[1].items[1], {
      key: 'leak_photo',
      type: 'photo',
      show: "data.oil_level == 'leak'",
    })
  })
})

test.group('Form: size', () => {
  test('350 questions with conditions are shown, checked and counted within 200 ms of work', ({
    assert,
  }) => {
    const keys = Array.from({ length: 350 }, (_, index) => `item_${index}`)
    const large = form({
      schema: {
        type: 'object',
        properties: Object.fromEntries(
          keys.map((key) => [key, { 'type': 'string', 'x-result': true }])
        ),
        required: keys,
      },
      layout: [
        {
          section: 'All',
          items: keys.map((field, index) => ({
            field,
            ...(index > 0 && { show: `data.${keys[index - 1]} != 'fail'` }),
          })),
        },
      ],
    })
    const answers = Object.fromEntries(keys.map((key) => [key, 'pass']))
    large.validate(answers, facts)
    const before = process.cpuUsage()
    assert.lengthOf(Object.keys(large.validate(answers, facts)), 350)
    assert.deepEqual(large.progress(answers, facts), { answered: 350, total: 350 })
    assert.isBelow(process.cpuUsage(before).user / 1_000, 200)
  })
})
