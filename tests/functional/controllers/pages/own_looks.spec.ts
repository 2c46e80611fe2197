import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { tenant } from '#platform/tenancy/tenant_scope'
import { ApprovalStage } from '#tests/support/approval_stage'
import { boardOf } from '#tests/support/board_of'
import { Browser } from '#tests/support/browser'
import { Caller } from '#tests/support/caller'
import { clockedWorkflow, publishWorkflow } from '#tests/support/clocked_workflow'
import { FIRST, SECOND } from '#tests/support/flight_workflows'
import { PERMIT, PERMIT_FLOW, publish } from '#tests/support/safety_permit'
import { twoTenants } from '#tests/support/tenants'

type Card = { title: string; clocks?: { sla: string }[] }
type Cell = { column: string; rows: Card[] }

const LIST = '/records/safety_permit/'

test.group('Looks of a company’s own entities, and boards of workflows', (group) => {
  const pair = twoTenants(group)

  async function permits(client: ApiClient) {
    const admin = await Caller.admin(client, pair.ours)
    await publish(admin, PERMIT)
    const hall = await admin.create('/facilities/', {
      name: 'Hall',
      latitude: 48.1,
      longitude: 11.6,
    })
    const custom = { hazard: 'heat', people: 2 }
    await admin.create(LIST, { title: 'Weld', facility_id: hall.id, custom })
    return { admin, hall }
  }

  test('without a workflow a board is of something else than states, with one it is of those', async ({
    client,
    assert,
  }) => {
    const { admin } = await permits(client)
    const browser = Browser.at(client, pair.ours)
    await browser.logIn(pair.ours.email)
    const visit = async (path: string) => {
      const text = (await browser.send('get', path)).text()
      const page = /<script[^>]*data-page[^>]*>([\s\S]*?)<\/script>/.exec(text)![1]
      return JSON.parse(page) as {
        component: string
        props: { look: { group_by: string }; board: object }
      }
    }
    const plain = await visit('/records/safety_permit/board')
    assert.equal(plain.component, 'records/index')
    assert.notEqual(plain.props.look.group_by, 'status')
    assert.containSubset((await visit('/records/safety_permit?as=calendar')).props.look, {
      as: 'calendar',
      starts: 'due_date',
    })

    await publish(admin, PERMIT_FLOW)
    await admin.create(LIST, { title: 'Cut', custom: { hazard: 'heat', people: 2 } })
    const { look, board } = (await visit('/records/safety_permit/board')).props
    assert.containSubset(look, { as: 'board', group_by: 'status' })
    assert.containSubset(board, {
      columns: [{ value: 'asked', label: 'Asked' }],
      cells: [{ column: 'asked', rows: [{ title: 'Cut' }] }],
    })
  })

  test('their records stand on a map where their facility does, for nobody else', async ({
    client,
    assert,
  }) => {
    const { admin, hall } = await permits(client)
    const path = `${LIST}points/?place=facility_id`
    const { of, points } = (await admin.get(path)).body().data
    assert.equal(of, 'facility')
    assert.containSubset(points, [{ id: hall.id }])
    assert.deepEqual((await admin.get(`${LIST}points/`)).body().data.points, points)
    const neighbour = await Caller.admin(client, pair.theirs)
    ;(await neighbour.get(path)).assertStatus(404)
  })

  test('a card tells the clocks that run for it', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.theirs)
    await publishWorkflow(api, clockedWorkflow())
    await api.create('/tasks/', { title: 'Answer me' })
    const { cells } = await boardOf(pair.theirs)
    assert.containSubset(cells as unknown as Cell[], [
      { column: 'new', rows: [{ title: 'Answer me', clocks: [{ sla: 'response' }] }] },
    ])
  })

  test('what is finished in a state of an earlier workflow has no column', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.theirs)
    await publishWorkflow(api, FIRST)
    const { id } = await api.create('/tasks/', { title: 'Waits' })
    await api.patch(`/tasks/${id}/status/`, { status: 'waiting_parts' })
    await publishWorkflow(api, SECOND)
    const earlier = async () =>
      (await boardOf(pair.theirs)).columns.filter((column) => column.is_earlier)
    assert.containSubset(await earlier(), [{ value: 'waiting_parts', count: 1 }])
    await tenant.run(pair.theirs.tenant, () =>
      tenant.query(`UPDATE tasks SET status_category = 'done' WHERE id = $1`, [id])
    )
    assert.deepEqual(await earlier(), [])
  })

  test('a move that takes an approval is told as one that waits', async ({ client, assert }) => {
    const { admin, technician } = await ApprovalStage.of(client, pair.ours)
    const wish = { title: 'Lift', priority: 'critical', assigned_to: technician.userId }
    const { id } = await admin.create('/tasks/', wish)
    const move = { action: 'move', status: 'completed', ids: [id] }
    const asked = (await technician.post('/tasks/bulk/', move)).body().data
    assert.containSubset(asked, { changed: 0, unchanged: 1, awaiting_approval: 1, refused: 0 })
    const again = (await technician.post('/tasks/bulk/', move)).body().data
    assert.containSubset(again, { awaiting_approval: 0, refused: 1 })
  })
})
