import { test } from '@japa/runner'
import {
  checklistResult,
  isAnswered,
  worstResult,
} from '../../../../resources/composables/checklist_result.js'
import type { ChecklistItemView } from '../../../../resources/types/checklist.js'

const item = (given: Partial<ChecklistItemView>) => given as ChecklistItemView

test.group('What an answer means', () => {
  test('no and zero are answers; nothing, an empty text and an empty list are none', ({
    assert,
  }) => {
    assert.deepEqual([false, 0, 'x', ['a']].map(isAnswered), [true, true, true, true])
    assert.deepEqual([undefined, null, '', []].map(isAnswered), [false, false, false, false])
  })

  test('an item without an answer, and one that judges nothing, have no result', ({ assert }) => {
    assert.isNull(checklistResult(item({ type: 'result' }), null))
    assert.isNull(checklistResult(item({ type: 'text' }), 'fine'))
  })

  test('pass, flag and fail are their own result', ({ assert }) => {
    assert.equal(checklistResult(item({ type: 'result' }), 'flag'), 'flag')
  })

  test('a reading is judged by its bands, whose edges still pass', ({ assert }) => {
    const force = item({ type: 'number', bands: { flag: [0, 135], fail: [0, 150] } })
    const results = [135, 136, 150, 151, -1].map((value) => checklistResult(force, value))
    assert.deepEqual(results, ['pass', 'flag', 'flag', 'fail', 'fail'])
  })

  test('a choice means what the form says of it; of several the worst counts', ({ assert }) => {
    const filters = item({ type: 'choice', result: { flag: ['dirty'], fail: ['damaged'] } })
    const worn = item({ type: 'multi_choice', result: { flag: ['loose'], fail: ['torn'] } })
    assert.equal(checklistResult(filters, 'clean'), 'pass')
    assert.equal(checklistResult(filters, 'dirty'), 'flag')
    assert.equal(checklistResult(worn, ['loose', 'torn']), 'fail')
  })

  test('a “no” can fail an item', ({ assert }) => {
    const works = item({ type: 'boolean', result: { fail: [false] } })
    assert.equal(checklistResult(works, false), 'fail')
    assert.equal(checklistResult(works, true), 'pass')
  })

  test('a checklist is as good as its worst item; items without a result do not count', ({
    assert,
  }) => {
    assert.equal(worstResult(['pass', null, 'fail', 'flag']), 'fail')
    assert.equal(worstResult([null, 'pass']), 'pass')
    assert.isNull(worstResult([null]))
  })
})
