import { test } from '@japa/runner'
import { cardLooks, isDue, optionOf } from '../../../../resources/composables/card_looks.js'
import type { EntityView, FieldView } from '../../../../resources/types/entity.js'
import type { ListPage, Look } from '../../../../resources/types/list.js'

const field = (path: string, more: Partial<FieldView> = {}) =>
  ({ path, title: path, ...more }) as FieldView
const COLORED = field('priority', { options: [{ value: 'high', title: 'High', color: 'warning' }] })
const FIELDS = [field('task_number'), field('title'), field('status'), COLORED, field('due_date')]

function page(label: string, look: Partial<Look>) {
  const entity = { path: '/tasks', label, fields: FIELDS } as EntityView
  const plain = { as: 'board', group_by: 'status', lanes_by: '', color_by: '' }
  return { entity, look: { ...plain, ...look } } as ListPage
}

test.group('What cards show', () => {
  const paths = (fields: FieldView[]) => fields.map(({ path }) => path)

  test('a name that begins with a number shows it small above', ({ assert }) => {
    const looks = cardLooks(page('{{task_number}} {{title}}', {}), FIELDS)
    assert.equal(looks.number?.path, 'task_number')
    assert.equal(looks.name, '{{title}}')
    assert.isNull(cardLooks(page('{{title}} ({{task_number}})', {}), FIELDS).number)
  })

  test('neither the name nor the place on the board is told twice', ({ assert }) => {
    const looks = cardLooks(page('{{task_number}} {{title}}', { lanes_by: 'priority' }), FIELDS)
    assert.deepEqual(paths(looks.facts), ['due_date'])
  })

  test('a colour never speaks alone: its field is told too', ({ assert }) => {
    const looks = cardLooks(page('{{title}}', { color_by: 'priority' }), [field('due_date')])
    assert.deepEqual(paths(looks.facts), ['due_date', 'priority'])
    assert.equal(optionOf(looks.color, { id: '1', priority: 'high' })?.color, 'warning')
    assert.isUndefined(optionOf(looks.color, { id: '1', priority: 'unknown' }))
  })

  test('only work that has a state can be late', ({ assert }) => {
    const row = { id: '1', status_category: 'active' }
    assert.isTrue(isDue(field('due_date'), row))
    assert.isTrue(isDue(field('custom.due'), row))
    assert.isFalse(isDue(field('custom.residue'), row))
    assert.isFalse(isDue(field('due_date'), { id: '2' }))
  })
})
