import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

test.group('Checklists', (group) => {
  const pair = twoTenants(group)

  async function checklist(client: ApiClient, who: 'ours' | 'theirs' = 'ours') {
    const api = await Caller.admin(client, pair[who])
    const task = await api.create('/tasks/', { title: 'Inspect' })
    const { id } = await api.create(`/tasks/${task.id}/checklists/`, { form: 'general_safety' })
    const answer = (by: Caller, answers: object) => by.patch(`/checklists/${id}/`, { answers })
    return { api, task, id, answer }
  }

  test('is attached open, with its form and nothing answered', async ({ client, assert }) => {
    const { api, id, task } = await checklist(client)
    const { data } = (await api.get(`/checklists/${id}/`)).body()
    assert.containSubset(data, {
      task_id: task.id,
      form: 'general_safety',
      state: 'open',
      answers: {},
      result: null,
      submitted_at: null,
    })
    assert.include(data.visible, 'lockout')
    assert.notInclude(data.visible, 'lockout_reason')
    assert.equal(data.progress.answered, 0)
    ;(await api.post(`/tasks/${task.id}/checklists/`, { form: 'no_such_form' })).assertStatus(422)
  })

  test('two technicians answer at once and nothing is lost; who and when is told', async ({
    client,
    assert,
  }) => {
    const { api, id, answer } = await checklist(client)
    const [pat, uma] = [
      await Caller.as(client, pair.ours, 'technician'),
      await Caller.as(client, pair.ours, 'technician'),
    ]
    const saved = await Promise.all([
      answer(pat, { area_secured: 'pass' }),
      answer(uma, { ladder: 'flag' }),
    ])
    assert.deepEqual(
      saved.map((one) => one.status()),
      [200, 200]
    )
    const { data } = (await api.get(`/checklists/${id}/`)).body()
    assert.deepEqual(data.answers, { area_secured: 'pass', ladder: 'flag' })
    assert.deepEqual(data.results, { area_secured: 'pass', ladder: 'flag' })
    assert.equal(data.answered.ladder.by.id, uma.userId)
    assert.isString(data.answered.area_secured.at)
  })

  test('answers show further questions, and null takes one back', async ({ client, assert }) => {
    const { api, answer } = await checklist(client)
    const failed = (await answer(api, { lockout: 'fail', lockout_reason: 'No lock' })).body().data
    assert.include(failed.visible, 'lockout_reason')
    const passed = (await answer(api, { lockout: 'pass' })).body().data
    assert.deepEqual(passed.answers, { lockout: 'pass' })
    assert.deepEqual((await answer(api, { lockout: null })).body().data.answers, {})
  })

  test('what is no answer is refused by question', async ({ client, assert }) => {
    const { api, id, answer } = await checklist(client)
    const refused = await answer(api, { lockout: 'maybe', wings: 2 })
    refused.assertStatus(422)
    assert.sameMembers(Object.keys(refused.body().error.details), ['lockout', 'wings'])
    ;(await api.patch(`/checklists/${id}/`, { answers: 'all fine' })).assertStatus(422)
    ;(await api.patch(`/checklists/${id}/`, {})).assertStatus(422)
  })

  test('the whole is checked on submitting; then it is locked with its result', async ({
    client,
    assert,
  }) => {
    const { api, id, answer } = await checklist(client)
    await answer(api, { area_secured: 'pass', lockout: 'pass' })
    const early = await api.post(`/checklists/${id}/submit/`)
    assert.deepEqual(early.body().error.details, { ladder: ['is required'] })
    await answer(api, { ladder: 'flag' })
    const done = await api.post(`/checklists/${id}/submit/`)
    assert.containSubset(done.body().data, {
      state: 'submitted',
      result: 'flag',
      submitted_by: { id: api.userId },
    })
    ;(await answer(api, { ladder: 'pass' })).assertStatus(409)
    ;(await api.post(`/checklists/${id}/submit/`)).assertStatus(409)
  })

  test('its revision changes with every answer', async ({ client, assert }) => {
    const { api, id, answer } = await checklist(client)
    const etag = async () => (await api.get(`/checklists/${id}/`)).header('etag')!
    const before = await etag()
    await answer(api, { ladder: 'pass' })
    assert.notEqual(await etag(), before)
    ;(await api.get(`/checklists/${id}/`, { 'if-none-match': await etag() })).assertStatus(304)
  })

  test('the neighbour’s checklist does not exist here', async ({ client }) => {
    const { id } = await checklist(client, 'theirs')
    const { api } = await checklist(client)
    ;(await api.get(`/checklists/${id}/`)).assertStatus(404)
    ;(await api.patch(`/checklists/${id}/`, { answers: { ladder: 'pass' } })).assertStatus(404)
    ;(await api.post(`/checklists/${id}/submit/`)).assertStatus(404)
  })
})
