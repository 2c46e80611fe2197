import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import type { Why } from '#platform/rules/why'
import { Caller } from '#tests/support/caller'
import { PERMIT, PERMIT_FLOW, publish } from '#tests/support/safety_permit'
import { twoTenants } from '#tests/support/tenants'

const WORKFLOW = {
  kind: 'workflow',
  key: 'task',
  initial: 'new',
  states: { new: { category: 'backlog' }, completed: { category: 'done' } },
  transitions: {
    close: {
      from: ['new'],
      to: 'completed',
      require: [
        {
          rule: `record.priority == 'critical' && custom.cost < 100.0`,
          message: { en: 'Only what is urgent and cheap', de: 'Nur was eilt und wenig kostet' },
        },
      ],
    },
    skip: { from: ['new'], to: 'completed', show: 'record.assigned_to == user.id' },
    drop: { from: ['new'], to: 'completed', roles: ['manager'] },
  },
}

const ENTITY = {
  kind: 'entity',
  key: 'task',
  title: 'Task',
  schema: {
    type: 'object',
    properties: {
      cost: { 'type': 'number', 'title': 'Cost', 'x-permissions': { view: ['admin'] } },
    },
  },
  layout: [
    { section: 'Basics', fields: ['title', 'priority'] },
    { section: 'Money', fields: ['custom.cost'], show: `record.priority == 'critical'` },
    { section: 'When', fields: ['due_date'], show: 'custom.cost > 5.0' },
  ],
}

type Option = { key: string; reasons: string[]; why: Why[] }

/** Documents are kept without an order of their keys. */
function byKey(answer: { body(): { data: Option[] } }) {
  return Object.fromEntries(answer.body().data.map((option) => [option.key, option]))
}

test.group('Why something cannot be done or seen', (group) => {
  const pair = twoTenants(group)
  let stand: ReturnType<typeof set> | undefined
  const standing = (client: ApiClient) => (stand ??= set(client))

  test('a refused transition is told down to the values', async ({ client, assert }) => {
    const { admin, id } = await standing(client)
    const { close, skip } = byKey(await admin.get(`/tasks/${id}/transitions/`))
    assert.containSubset(close.why, [
      {
        text: 'Only what is urgent and cheap',
        children: [
          {
            text: 'All of this must hold',
            source: `record.priority == 'critical' && custom.cost < 100.0`,
            children: [
              { text: 'Priority is High, must be Critical', met: false },
              { text: 'Cost is 70', met: true, source: 'custom.cost < 100.0' },
            ],
          },
        ],
      },
    ])
    const text = 'Assigned to is empty, must be you'
    assert.deepEqual(
      [skip.why[0].text, ...skip.reasons],
      [text, `Its condition is not met: ${text}`]
    )
    assert.deepEqual(close.reasons, ['Only what is urgent and cheap'])
  })

  test('what a role may not see is not told, nor is the rule', async ({ client, assert }) => {
    const { id } = await standing(client)
    const worker = await Caller.as(client, pair.ours, 'technician')
    const answer = await worker.get(`/tasks/${id}/transitions/`)
    const { close, drop } = byKey(answer)
    const [priority, cost] = close.why[0].children[0].children
    assert.equal(priority.text, 'Priority is High, must be Critical')
    assert.deepEqual(cost, {
      text: 'This depends on a field that your role may not see',
      met: true,
      children: [],
    })
    assert.equal(drop.why[0].children[0].text, 'Your role is technician, must be manager')
    assert.notMatch(answer.text(), /custom\.cost|Cost is|"source"/)
  })

  test('in the language of whoever asks', async ({ client, assert }) => {
    const { admin, id } = await standing(client)
    const german = { 'accept-language': 'de' }
    const { close } = byKey(await admin.get(`/tasks/${id}/transitions/`, german))
    const [tree] = close.why[0].children
    assert.equal(close.why[0].text, 'Nur was eilt und wenig kostet')
    assert.equal(tree.children[0].text, 'Dringlichkeit ist Hoch, muss Kritisch sein')
  })

  test('a form tells which sections its rules hide, for what is typed', async ({
    client,
    assert,
  }) => {
    const { admin } = await standing(client)
    const ask = (record: object) => admin.post('/tasks/hidden-sections/', { record })
    const low = (await ask({ priority: 'low' })).body().data
    assert.containSubset(low, [
      { section: 'Money', why: [{ text: 'Priority is Low, must be Critical' }] },
      { section: 'When', why: [{ text: 'Cost is empty, must be more than 5' }] },
    ])
    const high = await ask({ priority: 'critical', custom: { cost: 9 } })
    assert.deepEqual(high.body().data, [])
    assert.deepEqual((await ask({ priority: ['odd'], custom: 7 })).status(), 200)
  })

  test('a refused call names the grant it lacks, and how far the one it has reaches', async ({
    client,
    assert,
  }) => {
    const { id } = await standing(client)
    const reader = await Caller.as(client, pair.ours, ['view_tasks', 'update_tasks:own'])
    const refusal = async (answer: ReturnType<Caller['get']>) => {
      const told = await answer
      told.assertStatus(403)
      return told.body().error.details
    }
    assert.containSubset(await refusal(reader.post('/tasks/', { title: 'No' })), {
      permission: ['create_tasks'],
    })
    assert.containSubset(await refusal(reader.patch(`/tasks/${id}/`, { title: 'No' })), {
      permission: ['update_tasks'],
      scope: ['own'],
    })
  })

  test('records of an entity of the company’s own tell it alike', async ({ client, assert }) => {
    const { admin } = await standing(client)
    const fields = ['title', 'custom.hazard']
    const dangerous = { section: 'Danger', fields: ['custom.people'], show: 'custom.people > 1' }
    const permit = { ...PERMIT, layout: [{ section: 'Basics', fields }, dangerous] }
    const { give, close } = PERMIT_FLOW.transitions
    const transitions = { give: { ...give, show: 'custom.people > 1' }, close }
    const flow = { ...PERMIT_FLOW, transitions }
    for (const document of [permit, flow]) await publish(admin, document)
    const path = '/records/safety_permit/'
    const record = { title: 'Alone', custom: { hazard: 'heat', people: 1 } }
    const { id } = await admin.create(path, record)
    const { give: refused } = byKey(await admin.get(`${path}${id}/transitions/`))
    assert.equal(refused.why[0].text, 'People is 1, must be more than 1')
    const hidden = await admin.post(`${path}hidden-sections/`, { record })
    assert.containSubset(hidden.body().data, [
      { section: 'Danger', why: [{ text: 'People is 1, must be more than 1' }] },
    ])
  })

  async function set(client: ApiClient) {
    const admin = await Caller.admin(client, pair.ours)
    for (const body of [ENTITY, WORKFLOW]) {
      const path = `/definitions/${body.kind}/task/`
      const draft = await admin.send('put', `${path}draft/`, { body })
      if (draft.status() !== 200) throw new Error(draft.text())
      ;(await admin.post(`${path}publish/`)).assertStatus(200)
    }
    const { id } = await admin.create('/tasks/', {
      title: 'Look',
      priority: 'high',
      custom: { cost: 70 },
    })
    return { admin, id: id as string }
  }
})
