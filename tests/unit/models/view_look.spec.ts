import { test } from '@japa/runner'
import { lookOf, wishedLook } from '#models/view_look'

test.group('The look an address asks for', () => {
  test('limits are read by value, and what is no limit is none', ({ assert }) => {
    const { wip_limits: limits } = lookOf({
      wip_limits: 'new:5,a:b:2,zero:0,half:1.5,many:1000,:3,x',
    })
    assert.deepEqual(limits, { 'new': 5, 'a:b': 2 })
  })

  test('an unknown look is a list, and what is given twice is left out', ({ assert }) => {
    const look = lookOf({ as: 'pyramid', lanes_by: ['a', 'b'] as unknown as string })
    assert.deepEqual([look.as, look.lanes_by], ['list', ''])
  })

  test('a wish changes what it names alone', ({ assert }) => {
    assert.deepEqual(wishedLook({ as: 'board', colorBy: 'priority' }), {
      as: 'board',
      color_by: 'priority',
    })
  })
})
