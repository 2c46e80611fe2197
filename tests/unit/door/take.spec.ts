import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'

const { mayBegin, tasksOf, together } = await import(app.makeURL('bin/door/take.mjs').href)

test.group('Steps of the door', () => {
  const [suite, build] = [{ name: 'suite' }, { name: 'build', alone: true }]

  test('one that writes what others read goes alone, the others beside each other', ({
    assert,
  }) => {
    assert.isTrue(mayBegin({ step: build }, []))
    assert.isTrue(mayBegin({ step: suite }, [{ step: suite }]))
    assert.isFalse(mayBegin({ step: build }, [{ step: suite }]))
    assert.isFalse(mayBegin({ step: suite }, [{ step: build }]))
  })

  test('one in parts is as many tasks, told in one line', ({ assert }) => {
    const tasks = tasksOf([suite, { name: 'browser', parts: 2 }])
    assert.deepEqual(
      tasks.map(({ step, at, of }: { step: object; at: number; of: number }) => ({ step, at, of })),
      [
        { step: suite, at: 0, of: 1 },
        { step: { name: 'browser', parts: 2 }, at: 0, of: 2 },
        { step: { name: 'browser', parts: 2 }, at: 1, of: 2 },
      ]
    )
    const parts = [
      { begun: 0, ended: 9_000, passed: 5, failed: 0 },
      { begun: 4_000, ended: 12_500, passed: 3, failed: 1, failures: ['a spec › a test: no'] },
    ]
    const sum = { seconds: '12.5', passed: 8, failed: 1, failures: ['a spec › a test: no'] }
    assert.deepEqual(together('browser', parts), { name: 'browser', ...sum })
  })
})
