import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { picturesIn, textOf } from '#tests/support/pdf'
import { picture } from '#tests/support/picture'
import { PERMIT, PERMIT_REPORT, publish } from '#tests/support/safety_permit'
import { twoTenants } from '#tests/support/tenants'

/** What is asked of somebody in a shaft, with everything that can be an answer. */
const VISIT = {
  kind: 'form',
  key: 'visit',
  title: { en: 'Visit', de: 'Besuch' },
  mode: 'checklist',
  schema: {
    type: 'object',
    properties: {
      gate: {
        'type': 'string',
        'enum': ['pass', 'flag', 'fail'],
        'x-result': true,
        'title': { en: 'Gate', de: 'Tür' },
      },
      gap: {
        'type': 'number',
        'x-unit': 'mm',
        'x-bands': { fail: [0, 30] },
        'title': { en: 'Gap', de: 'Spalt' },
      },
      seen: {
        'type': 'array',
        'items': { type: 'string', format: 'uuid' },
        'x-file': 'photo',
        'title': { en: 'Seen', de: 'Gesehen' },
      },
      signed: {
        'type': 'array',
        'items': { type: 'string', format: 'uuid' },
        'x-file': 'signature',
        'title': { en: 'Signed', de: 'Unterschrift' },
      },
    },
  },
  layout: [
    {
      section: { en: 'Landing', de: 'Haltestelle' },
      items: [{ field: 'gate' }, { field: 'gap' }, { field: 'seen' }, { field: 'signed' }],
    },
  ],
}

test.group('Reports', (group) => {
  const pair = twoTenants(group)
  group.each.timeout(60_000)

  const attach = async (api: Caller, path: string) => {
    const file = await picture()
    const answer = await api.upload(`${path}attachments/`).file('file', file, { filename: 'p.png' })
    return answer.body().data[0].id as string
  }

  async function visited(client: ApiClient) {
    const api = await Caller.admin(client, pair.ours)
    if ((await api.get('/definitions/form/visit/')).status() === 404) await publish(api, VISIT)
    const task = await api.create('/tasks/', { title: 'Schacht prüfen', description: 'Öl fehlt' })
    const path = `/tasks/${task.id}/`
    const [seen, signed] = [await attach(api, path), await attach(api, path)]
    await attach(api, path)
    const { id } = await api.create(`${path}checklists/`, { form: 'visit' })
    const answers = { gate: 'flag', gap: 42.5, seen: [seen], signed: [signed] }
    ;(await api.patch(`/checklists/${id}/`, { answers })).assertStatus(200)
    ;(await api.post(`/checklists/${id}/submit/`)).assertStatus(200)
    return { api, task, path }
  }

  const pdf = async (api: Caller, path: string) => {
    const answer = await api.binary(path)
    if (answer.status() !== 200) throw new Error(String(answer.body()))
    answer.assertStatus(200)
    return { answer, content: new Uint8Array(answer.body()) }
  }

  test('a task is printed with its checklists, photos and signature, in either language', async ({
    client,
    assert,
  }) => {
    const { api, task, path } = await visited(client)
    const offered = (await api.get(`${path}reports/`)).body().data
    assert.deepInclude(offered, { key: 'task_report.pdf', title: 'Task report' })
    const { answer, content } = await pdf(api, `${path}reports/task_report.pdf/`)
    assert.equal(answer.header('content-type'), 'application/pdf')
    assert.include(answer.header('content-disposition'), `Task%20report%20${task.task_number}`)
    const english = (await textOf(content)).join(' ')
    for (const said of [pair.ours.tenant.name, 'Schacht prüfen', 'Öl fehlt', 'Visit: Failed'])
      assert.include(english, said)
    for (const said of ['Landing', 'Gate', 'Flagged', '42.5 mm', 'Submitted by', 'Page 1 of'])
      assert.include(english, said)
    assert.equal(await picturesIn(content), 3)
    const german = await pdf(api, `${path}reports/task_report.pdf/?language=de`)
    const text = (await textOf(german.content)).join(' ')
    for (const said of ['Auftragsbericht', 'Besuch: Mangel', 'Tür', 'Auffällig', '42,5 mm'])
      assert.include(text, said)
    assert.include(text, 'Seite 1 von')
  })

  test('a record of an own entity is printed by a template of its own, with its own photos only', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    await publish(api, PERMIT)
    await publish(api, PERMIT_REPORT)
    const body = { title: 'Welding', custom: { hazard: 'heat' } }
    const permit = await api.create('/records/safety_permit/', body)
    const path = `/records/safety_permit/${permit.id}/`
    await attach(api, path)
    const { content } = await pdf(api, `${path}reports/permit_paper.pdf/`)
    assert.include((await textOf(content))[0], `Permit ${permit.number}`)
    assert.include((await textOf(content))[0], `Welding at ${pair.ours.tenant.name}`)
    assert.equal(await picturesIn(content), 1)
    ;(await api.get(`${path}reports/task_report.pdf/`)).assertStatus(404)
    ;(await api.get(`${path}reports/task_assigned.email/`)).assertStatus(404)
  })

  test('a photo of another record is not shown, whatever a template says', async ({
    client,
    assert,
  }) => {
    const { api, task, path } = await visited(client)
    const other = await api.create('/tasks/', { title: 'Other' })
    const foreign = await attach(api, `/tasks/${other.id}/`)
    const own = await attach(api, path)
    const document = {
      title: 'X',
      entity: 'task',
      channel: 'pdf',
      body: `<img src="photo:${foreign}"><img src="photo:${own}"><img src="https://x.test/a.png">`,
    }
    const answer = await api.binary('/templates/mine.pdf/preview/pdf/', {
      entity: 'task',
      record_id: task.id,
      document,
    })
    answer.assertStatus(200)
    assert.equal(await picturesIn(new Uint8Array(answer.body())), 1)
  })

  test('reports tell what no other text can name', async ({ client }) => {
    const api = await Caller.admin(client, pair.ours)
    const { id } = await api.create('/tasks/', { title: 'Rope' })
    const document = { title: 'X', entity: 'task', channel: 'push', body: '{{report.photos}}' }
    const asked = { entity: 'task', record_id: id, document }
    ;(await api.post('/templates/mine.push/preview/', asked)).assertStatus(422)
  })

  test('who may not see a task prints none, and no neighbour does', async ({ client }) => {
    const { path } = await visited(client)
    const blind = await Caller.as(client, pair.ours, ['view_equipment'])
    ;(await blind.get(`${path}reports/task_report.pdf/`)).assertStatus(403)
    ;(await blind.get(`${path}reports/`)).assertStatus(403)
    const scoped = await Caller.as(client, pair.ours, ['view_tasks:assigned'])
    ;(await scoped.get(`${path}reports/task_report.pdf/`)).assertStatus(404)
    const theirs = await Caller.admin(client, pair.theirs)
    ;(await theirs.get(`${path}reports/task_report.pdf/`)).assertStatus(404)
  })
})
