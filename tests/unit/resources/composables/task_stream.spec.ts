import { test } from '@japa/runner'
import { taskStream } from '../../../../resources/composables/task_stream.js'
import type { HistoryEntry, TaskComment } from '../../../../resources/types/task.js'

const tess = { id: 'u-1', label: 'Tess' }
const said = (at: string, body: string): TaskComment => {
  return { id: body, body, author: tess, created_at: at }
}
const changed = (at: string, field: string, by = tess): HistoryEntry => {
  return { id: `${at}-${field}`, at, by, channel: 'ui', field, before: null, after: 'x' }
}

test.group('The story of a task', () => {
  test('comments and changes stand in one order, newest last', ({ assert }) => {
    const stream = taskStream(
      [said('2026-01-03T00:00:00Z', 'second'), said('2026-01-01T00:00:00Z', 'first')],
      [changed('2026-01-02T00:00:00Z', 'status')]
    )
    assert.deepEqual(
      stream.map((one) => one.kind),
      ['comment', 'change', 'comment']
    )
  })

  test('what one person changed in one go is told together', ({ assert }) => {
    const at = '2026-01-02T00:00:00Z'
    const [first, second] = taskStream(
      [],
      [
        changed(at, 'status'),
        changed(at, 'assigned_to'),
        changed(at, 'due_date', { id: 'u-2', label: 'Marco' }),
      ]
    )
    assert.deepEqual(first.kind === 'change' && first.changes.map(({ field }) => field), [
      'status',
      'assigned_to',
    ])
    assert.equal(second.by?.label, 'Marco')
  })
})
