import { test } from '@japa/runner'
import { tenant } from '#platform/tenancy/tenant_scope'
import { daily, Upkeep } from '#plugins/maintenance/tests/support/upkeep'
import { twoTenants } from '#tests/support/tenants'

test.group('Raising tasks', (group) => {
  const pair = twoTenants(group)

  test('what is due has a task as its template says, once, and the neighbour has none', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const neighbour = await Upkeep.of(client, pair.theirs)
    const theirs = await neighbour.schedule()
    const { id, equipment_id: equipment } = await upkeep.schedule({
      lead_time: 'P3D',
      task_template: {
        title: 'Grease the rails',
        description: 'All of them',
        priority: 'high',
        estimated_hours: 1.5,
        skills: ['lubrication'],
        assigned_to: upkeep.api.userId,
      },
    })
    assert.equal(await upkeep.raise('2029-12-28T08:00:00Z'), 0)
    assert.equal(await upkeep.raise('2029-12-29T09:00:00Z'), 1)
    assert.equal(await upkeep.raise('2029-12-29T09:00:00Z'), 0)
    const [{ id: taskId }] = await upkeep.tasks(id)
    const task = (await upkeep.api.get(`/tasks/${taskId}/`)).body().data
    assert.deepInclude(task, {
      title: 'Grease the rails',
      description: 'All of them',
      priority: 'high',
      task_type: 'preventive',
      status: 'new',
      due_date: '2030-01-01',
      equipment_id: equipment,
      assigned_to: upkeep.api.userId,
      maintenance_schedule_id: id,
      occurrence_key: '2030-01-01',
      planned_minutes: 90,
      required_skills: ['lubrication'],
    })
    assert.match(task.task_number, /^T-\d{6}$/)
    const history = (await upkeep.api.get(`/tasks/${taskId}/history/`)).body().data
    assert.equal(history.at(-1).action, 'created')
    const read = (await upkeep.api.get(`/maintenance-schedules/${id}/`)).body().data
    assert.deepInclude(read, { last_run_date: '2029-12-29', next_run_date: '2030-02-01' })
    assert.deepEqual(await neighbour.tasks(theirs.id), [])
  })

  test('after an outage the latest is raised once and the others are written down as missed', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { id } = await upkeep.schedule()
    assert.equal(await upkeep.raise('2030-04-10T00:00:00Z'), 1)
    assert.deepEqual(await upkeep.states(id), {
      '2030-01-01': 'missed',
      '2030-02-01': 'missed',
      '2030-03-01': 'missed',
      '2030-04-01': 'raised',
    })
    const { data } = (
      await upkeep.api.get(
        `/maintenance-schedules/${id}/occurrences/?from=2030-01-01&to=2030-05-01`
      )
    ).body()
    assert.match(data[0].because, /^Missed/)
    assert.match(data[3].because, /after an outage/)
  })

  test('sweeps at once raise each occurrence once', async ({ client, assert }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const made = []
    for (let count = 0; count < 12; count++) made.push(await upkeep.schedule())
    const at = '2030-01-01T10:00:00Z'
    const sweeps = await Promise.all([1, 2, 3].map(() => upkeep.raise(at, { batch: 4 })))
    const rest = await upkeep.raise(at)
    assert.equal(
      sweeps.reduce((sum, each) => sum + each, rest),
      12
    )
    for (const { id } of made) assert.lengthOf(await upkeep.tasks(id), 1)
  })

  test('what somebody is saving is left to the next sweep, and nobody waits', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const [{ id }, other] = [await upkeep.schedule(), await upkeep.schedule()]
    const sweep = () => upkeep.raise('2030-01-01T09:00:00Z')
    const [held, saved] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const saving = tenant.run(upkeep.home.tenant, async () => {
      await tenant.query('SELECT FROM maintenance_schedules WHERE id = $1 FOR UPDATE', [id])
      held.resolve()
      await saved.promise
    })
    await held.promise
    assert.equal(await sweep(), 1)
    saved.resolve()
    await saving
    assert.lengthOf(await upkeep.tasks(other.id), 1)
    assert.equal(await sweep(), 1)
    assert.lengthOf(await upkeep.tasks(id), 1)
  })

  test('a sweep that is killed between batches keeps what it has done, and the next goes on', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.theirs)
    await upkeep.raise('2030-01-02T00:00:00Z')
    const made = []
    for (let count = 0; count < 6; count++) made.push(await upkeep.schedule())
    let looks = 0
    const signal = {
      get aborted() {
        return ++looks > 2
      },
    }
    const at = '2030-01-02T00:00:00Z'
    assert.equal(await upkeep.raise(at, { batch: 2, signal }), 4)
    assert.equal(await upkeep.raise(at, { batch: 2 }), 2)
    for (const { id } of made) assert.lengthOf(await upkeep.tasks(id), 1)
  })

  test('while a task is open the next is suppressed, stacked, or takes its place', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const outcome = async (policy: string) => {
      const { id } = await upkeep.schedule({ open_policy: policy })
      await upkeep.raise('2030-01-01T09:00:00Z')
      await upkeep.raise('2030-02-01T09:00:00Z')
      const tasks = await upkeep.tasks(id)
      return { ...(await upkeep.states(id)), tasks: tasks.map(({ status }) => status) }
    }
    assert.deepEqual(await outcome('suppress'), {
      '2030-01-01': 'raised',
      '2030-02-01': 'suppressed',
      'tasks': ['new'],
    })
    assert.deepEqual(await outcome('stack'), {
      '2030-01-01': 'raised',
      '2030-02-01': 'raised',
      'tasks': ['new', 'new'],
    })
    assert.deepEqual(await outcome('replace'), {
      '2030-01-01': 'skipped',
      '2030-02-01': 'raised',
      'tasks': ['cancelled', 'new'],
    })
  })

  test('a fixed grid stands whenever work is done, a floating one counts from there', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const after = async (anchor: string) => {
      const made = await upkeep.schedule({ anchor, triggers: [daily('2030-01-01', 10)] })
      await upkeep.raise('2030-01-01T09:00:00Z')
      const [{ id: task }] = await upkeep.tasks(made.id)
      await upkeep.close(task, '2030-01-04T15:00:00Z')
      const read = (await upkeep.api.get(`/maintenance-schedules/${made.id}/`)).body().data
      const states = await upkeep.states(made.id)
      return [states['2030-01-01'], read.next_run_date]
    }
    assert.deepEqual(await after('fixed'), ['completed', '2030-01-11'])
    assert.deepEqual(await after('floating'), ['completed', '2030-01-14'])
  })

  test('a task that is cancelled counts as skipped, and one that is opened again is open', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { id } = await upkeep.schedule()
    await upkeep.raise('2030-01-01T09:00:00Z')
    const [{ id: task }] = await upkeep.tasks(id)
    await upkeep.close(task, '2030-01-02T09:00:00Z', 'void')
    assert.deepEqual(await upkeep.states(id), { '2030-01-01': 'skipped' })
    await upkeep.reopen(task, '2030-01-03T09:00:00Z')
    assert.deepEqual(await upkeep.states(id), { '2030-01-01': 'raised' })
    await upkeep.raise('2030-02-01T09:00:00Z')
    assert.lengthOf(await upkeep.tasks(id), 1)
  })
})
