import { test } from '@japa/runner'
import { templateFacts } from '#models/template_facts'
import { renderTemplate, templateFor } from '#platform/templates/render_template'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

const PATH = '/templates/task_assigned.email/preview/'

test.group('Templates', (group) => {
  const pair = twoTenants(group)

  test('a preview shows the text for a record, in a language', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const due = '2027-05-04'
    const { id } = await api.create('/tasks/', {
      title: 'Rope <b>',
      due_date: due,
      priority: 'high',
    })
    const answer = await api.post(PATH, { entity: 'task', record_id: id, language: 'de' })
    answer.assertStatus(200)
    const { subject, body, is_html: isHtml } = answer.body().data
    assert.isTrue(isHtml)
    assert.match(subject, /^Ihnen zugewiesen: /)
    assert.include(body, 'Rope &lt;b&gt;')
    assert.include(body, '04.05.2027')
    assert.include(body, `${pair.ours.tenant.slug}.localhost`)
    assert.include(body, `/tasks/${id}`)
  })

  test('what is being written is shown before it is saved, mistakes by pointer', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const { id } = await api.create('/tasks/', { title: 'Rope' })
    const document = {
      title: 'X',
      entity: 'task',
      channel: 'push',
      body: 'Now: {{record.title}}, {{record.status}}',
    }
    const draft = (change = {}) =>
      api.post(PATH, { entity: 'task', record_id: id, document: { ...document, ...change } })
    const shown = await draft()
    assert.equal(shown.body().data.body, 'Now: Rope, New')
    const refused = await draft({ body: '{{record.constructor}}' })
    refused.assertStatus(422)
    assert.property(refused.body().error.details, '/body')
  })

  test('nobody sees a record of the neighbour’s, or one beyond their scope', async ({ client }) => {
    const theirs = await Caller.admin(client, pair.theirs)
    const { id } = await theirs.create('/tasks/', { title: 'Theirs' })
    const ours = await Caller.admin(client, pair.ours)
    const foreign = await ours.post(PATH, { entity: 'task', record_id: id })
    foreign.assertStatus(404)
    const reader = await Caller.as(client, pair.theirs, ['view_definitions', 'view_tasks:own'])
    const beyond = await reader.post(PATH, { entity: 'task', record_id: id })
    beyond.assertStatus(404)
    const blind = await Caller.as(client, pair.theirs, ['view_definitions'])
    const forbidden = await blind.post(PATH, { entity: 'task', record_id: id })
    forbidden.assertStatus(403)
  })

  test('the tenant’s own version is what is rendered, and only theirs', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const path = '/definitions/template/task_completed.in_app/'
    const own = { title: 'Done', entity: 'task', channel: 'in_app', body: 'Ours: {{record.title}}' }
    const saved = await api.send('put', `${path}draft/`, { body: own })
    saved.assertStatus(200)
    const published = await api.post(`${path}publish/`)
    published.assertStatus(200)
    const record = { id: '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b', title: 'Rope', task_number: 'T-9' }
    const told = ({ tenant: home }: typeof pair.ours) =>
      tenant.run(home, async () => {
        const key = (await templateFor('task_completed', 'in_app'))!
        const facts = await templateFacts({ entity: 'task', record, locale: 'en' })
        return (await renderTemplate(key, facts, 'en')).body
      })
    assert.equal(await told(pair.ours), 'Ours: Rope')
    assert.match(await told(pair.theirs), /^FieldRino has completed/)
  })
})
