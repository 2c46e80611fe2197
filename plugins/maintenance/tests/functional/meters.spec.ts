import { test } from '@japa/runner'
import { Upkeep } from '#plugins/maintenance/tests/support/upkeep'
import { twoTenants } from '#tests/support/tenants'

const HOUR = 3_600_000
const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString()

test.group('Meters and readings', (group) => {
  const pair = twoTenants(group)

  const metered = async (upkeep: Upkeep, more: object = {}) => {
    const equipment = await upkeep.equipment()
    const body = { title: 'Trips', key: 'trips', equipment_id: equipment, unit: 'trips', ...more }
    const { id } = await upkeep.api.create('/meters/', body)
    const read = (value: number, at: string, extra: object = {}) =>
      upkeep.api.post(`/meters/${id}/readings/`, { value, at, ...extra })
    return { id, equipment, read }
  }

  test('readings are kept, summed up, and shown newest first', async ({ client, assert }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { id, read } = await metered(upkeep)
    ;(await read(100, ago(72))).assertStatus(201)
    ;(await read(140, ago(48))).assertStatus(201)
    const meter = (await upkeep.api.get(`/meters/${id}/`)).body().data
    assert.equal(meter.last_value, 140)
    assert.approximately(meter.average_per_day, 40, 0.01)
    const { data, meta } = (await upkeep.api.get(`/meters/${id}/readings/?page_size=1`)).body()
    assert.equal(meta.pagination.total, 2)
    assert.deepInclude(data[0], { value: 140, source: 'api', flag: null, is_superseded: false })
  })

  test('what runs backwards or lies ahead is refused with its reason, or believed with one', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { id, read } = await metered(upkeep)
    const first = ago(72)
    await read(100, first)
    const back = await read(90, ago(24))
    back.assertStatus(422)
    assert.match(back.body().error.details.value[0], /runs backwards beside 100/)
    ;(await read(200, ago(-24))).assertStatus(422)
    ;(await read(100, first)).assertStatus(201)
    const exchanged = await read(5, ago(12), { note: 'The counter was exchanged' })
    assert.equal(exchanged.body().data.flag, 'backwards')
    const many = await upkeep.api.post(`/meters/${id}/readings/`, {
      readings: [
        { value: 6, at: ago(6) },
        { value: 3, at: ago(5) },
      ],
    })
    many.assertStatus(422)
    assert.deepEqual(Object.keys(many.body().error.details), ['readings.1.value'])
    const { meta } = (await upkeep.api.get(`/meters/${id}/readings/`)).body()
    assert.equal(meta.pagination.total, 2)
  })

  test('a correction takes the place of what it corrects', async ({ client, assert }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { id, read } = await metered(upkeep)
    const at = ago(30)
    const wrong = (await read(1_000, at)).body().data
    ;(await read(100, at)).assertStatus(422)
    ;(await read(100, at, { supersedes: wrong.id })).assertStatus(201)
    ;(await read(90, at, { supersedes: wrong.id })).assertStatus(422)
    const meter = (await upkeep.api.get(`/meters/${id}/`)).body().data
    assert.equal(meter.last_value, 100)
  })

  test('a counter that has rolled over counts on, and a gauge goes up and down', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const counter = await metered(upkeep, { rollover_at: 1_000 })
    await counter.read(990, ago(20))
    assert.equal((await counter.read(15, ago(10))).body().data.flag, 'rollover')
    ;(await counter.read(1_000, ago(5))).assertStatus(422)
    const gauge = await metered(upkeep, { kind: 'gauge' })
    await gauge.read(80, ago(20))
    assert.isNull((await gauge.read(20, ago(10))).body().data.flag)
  })

  test('a reading that reaches a threshold raises its task at once, and no other', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { equipment, read } = await metered(upkeep)
    const trigger = { type: 'meter', meter: 'trips', every: 100 }
    const { id } = await upkeep.schedule({ equipment_id: equipment, triggers: [trigger] })
    assert.equal((await read(95, ago(0.3))).body().data.raised, 0)
    const crossed = (await read(104, ago(0.2))).body().data
    const [task] = await upkeep.tasks(id)
    assert.equal(crossed.raised, 1)
    assert.deepInclude(crossed.raised_tasks[0], { id: task.id, title: 'Service' })
    assert.deepInclude((await read(105, ago(0.1))).body().data, { raised: 0, raised_tasks: [] })
    assert.equal(task.key, 'trips:100')
  })

  test('a reading that arrives late is looked at as if it had come in time', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { equipment, read } = await metered(upkeep, { kind: 'gauge', key: 'heat' })
    const trigger = { type: 'condition', meter: 'heat', op: '>', value: 80 }
    const { id } = await upkeep.schedule({ equipment_id: equipment, triggers: [trigger] })
    await read(60, ago(0.1))
    const late = (await read(90, ago(0.2))).body().data
    assert.deepInclude(late, { flag: 'late', raised: 1 })
    assert.lengthOf(await upkeep.tasks(id), 1)
  })

  test('who may not see the task learns that there is one, and no more', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { id, equipment } = await metered(upkeep)
    const trigger = { type: 'meter', meter: 'trips', every: 100 }
    await upkeep.schedule({ equipment_id: equipment, triggers: [trigger] })
    const reader = await upkeep.as(client, ['view_meters', 'update_meters', 'view_tasks:assigned'])
    const read = await reader.post(`/meters/${id}/readings/`, { value: 150 })
    assert.deepInclude(read.body().data, { raised: 1, raised_tasks: [] })
  })

  test('a refusal is in the language of who reads it', async ({ client, assert }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { id, read } = await metered(upkeep, { rollover_at: 1_000 })
    await read(100, ago(20))
    await read(300, ago(10))
    const german = (value: number, at: string) =>
      upkeep.api.post(`/meters/${id}/readings/`, { value, at }, { 'accept-language': 'de' })
    const between = (await german(350, ago(15))).body().error.details.value[0]
    assert.match(between, /^passt nicht zwischen 100 \(.*Z\) und 300 \(.*Z\): Berichtigen/)
    const over = (await german(1_000, ago(5))).body().error.details.value[0]
    assert.equal(over, 'muss kleiner sein als 1000: Dort beginnt der Zähler wieder bei 0')
  })

  test('the neighbour has no such meter', async ({ client }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const neighbour = await Upkeep.of(client, pair.theirs)
    const { id, equipment } = await metered(upkeep)
    ;(await neighbour.api.get(`/meters/${id}/`)).assertStatus(404)
    ;(await neighbour.api.post(`/meters/${id}/readings/`, { value: 1 })).assertStatus(404)
    const taken = { title: 'Again', key: 'trips', equipment_id: equipment }
    ;(await upkeep.api.post('/meters/', taken)).assertStatus(409)
  })
})
