import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'

const { inGroups } = await import(app.makeURL('bin/door/take.mjs').href)

const names = (steps: { name: string; beside?: string }[]) =>
  inGroups(steps).map((group: { name: string }[]) => group.map(({ name }) => name))

test.group('Steps of the door', () => {
  test('one goes beside the step it names, where that comes right before it', ({ assert }) => {
    const steps = [{ name: 'a' }, { name: 'b' }, { name: 'c', beside: 'b' }, { name: 'd' }]
    assert.deepEqual(names(steps), [['a'], ['b', 'c'], ['d']])
  })

  test('alone it goes alone, and never with two others', ({ assert }) => {
    assert.deepEqual(names([{ name: 'a' }, { name: 'c', beside: 'b' }]), [['a'], ['c']])
    const crowd = [{ name: 'b' }, { name: 'c', beside: 'b' }, { name: 'd', beside: 'b' }]
    assert.deepEqual(names(crowd), [['b', 'c'], ['d']])
  })
})
