import { test } from '@japa/runner'
import { daily, monthly, Upkeep } from '#plugins/maintenance/tests/support/upkeep'
import { twoTenants } from '#tests/support/tenants'

const PATH = '/maintenance-schedules/simulate/'
const YEARS = { from: '2030-01-01', to: '2032-01-01' }

test.group('Simulating schedules', (group) => {
  const pair = twoTenants(group)

  test('two years are told with their load, and nothing is kept', async ({ client, assert }) => {
    const { api } = await Upkeep.of(client, pair.ours)
    const schedule = {
      triggers: [monthly('2030-01-31')],
      time_zone: 'Europe/Berlin',
      task_template: { title: 'Service', estimated_hours: 1.5, parts: [] },
    }
    const answer = await api.post(PATH, { schedule, ...YEARS })
    answer.assertStatus(200)
    const { occurrences, load } = answer.body().data
    assert.lengthOf(occurrences, 24)
    assert.deepInclude(occurrences[1], {
      key: '2030-02-28',
      due_at: '2030-02-28T08:00:00.000Z',
      state: 'planned',
    })
    assert.deepEqual(load[0], { month: '2030-01', count: 1, hours: 1.5, parts: 0 })
    assert.equal((await api.get('/maintenance-schedules/')).body().meta.pagination.total, 0)
  })

  test('events tell what became of what was due', async ({ client, assert }) => {
    const { api } = await Upkeep.of(client, pair.ours)
    const { occurrences } = (
      await api.post(PATH, {
        schedule: { triggers: [daily('2030-01-01', 10)], anchor: 'floating' },
        ...YEARS,
        now: '2030-01-20',
        events: [{ type: 'completed', at: '2030-01-04T12:00:00Z' }],
      })
    ).body().data
    const states = occurrences
      .slice(0, 2)
      .map(({ key, state }: { key: string; state: string }) => [key, state])
    assert.deepEqual(states, [
      ['2030-01-01', 'completed'],
      ['2030-01-14', 'raised'],
    ])
  })

  test('what cannot be simulated is refused by path', async ({ client, assert }) => {
    const { api } = await Upkeep.of(client, pair.ours)
    const schedule = { triggers: [daily('2030-01-01')] }
    const refused = async (body: object) => {
      const answer = await api.post(PATH, body)
      answer.assertStatus(422)
      return Object.keys(answer.body().error.details)
    }
    assert.deepEqual(await refused({ ...YEARS }), ['schedule'])
    assert.deepEqual(
      await refused({ schedule: { triggers: [daily('2030-01-01', 0)] }, ...YEARS }),
      ['schedule.triggers.0.every']
    )
    assert.deepEqual(await refused({ schedule, from: '2030-01-01', to: '2030-01-01' }), ['to'])
    assert.deepEqual(await refused({ schedule, from: '2030-02-30', to: '2031-01-01' }), ['from'])
    assert.deepEqual(await refused({ schedule, ...YEARS, holidays: ['Monday'] }), ['holidays'])
    assert.deepEqual(
      await refused({ schedule, ...YEARS, events: [{ type: 'reading', at: 'x' }] }),
      ['events.0.meter', 'events.0.value']
    )
    assert.deepEqual(await refused({ schedule: { ...schedule, colour: 1 }, ...YEARS }), [
      'schedule.colour',
    ])
    assert.deepEqual(await refused({ schedule: { ...schedule, seasons: ['x'] }, ...YEARS }), [
      'schedule.seasons.0',
    ])
  })
})
