import { test } from '@japa/runner'
import { moveQuestions } from '#platform/workflows/move_questions'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

const heard = { isListening: false, askers: [] as unknown[] }

moveQuestions.on('task', {
  concerns: async () => heard.isListening,
  load: async () => ({
    default: async ({ principal }) => {
      heard.askers.push(principal?.id)
      const choices = [{ value: 'mine', title: principal?.email ?? 'nobody' }]
      return [{ path: 'description', required: false, choices }]
    },
  }),
})

test.group('Questions of a move', (group) => {
  const pair = twoTenants(group)
  group.each.setup(() => {
    Object.assign(heard, { isListening: true, askers: [] })
    return () => {
      heard.isListening = false
    }
  })

  test('are told who moves, so that choices are of what they may see', async (context) => {
    const { client, assert } = context
    const api = await Caller.admin(client, pair.ours)
    const { id } = await api.create('/tasks/', { title: 'Look' })
    const [way] = (await api.get(`/tasks/${id}/transitions/`)).body().data
    assert.equal(way.asks[0].choices[0].title, pair.ours.email)
    assert.deepEqual([...new Set(heard.askers)], [pair.ours.adminId])
    const moved = { status: 'in_progress', fields: { description: 'theirs' } }
    ;(await api.patch(`/tasks/${id}/status/`, moved)).assertStatus(422)
  })
})
