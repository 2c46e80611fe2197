import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'

const { filesOf, inParts } = await import(app.makeURL('bin/door/parts.mjs').href)

test.group('A suite in parts', () => {
  test('every file is in one of them, and always in the same', ({ assert }) => {
    const whole = filesOf('browser', { at: 0, of: 1 })
    const parts = [0, 1].map((at) => filesOf('browser', { at, of: 2 }))
    assert.isAbove(whole.length, 30)
    assert.sameMembers(parts.flat(), whole)
    assert.lengthOf(new Set(parts.flat()), whole.length)
    assert.deepEqual(filesOf('browser', { at: 1, of: 2 }), parts[1])
  })

  test('what takes long stands against several short ones', ({ assert }) => {
    const short = ['a.spec.ts', 'b.spec.ts', 'c.spec.ts', 'd.spec.ts']
    assert.deepEqual(inParts([...short, 'german.spec.ts'], 2), [['german.spec.ts'], short])
  })
})
