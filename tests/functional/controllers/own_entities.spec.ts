import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { PERMIT, publish } from '#tests/support/safety_permit'
import { twoTenants } from '#tests/support/tenants'

const DRAFT = '/definitions/entity/safety_permit/draft/'

test.group('Definitions of entities of one’s own', (group) => {
  const pair = twoTenants(group)

  test('{key} cannot be one: {says}')
    .with([
      { key: 'tasks', says: 'word of the product' },
      { key: 'comment', says: 'word of the product' },
      { key: 'crane.mobile', says: 'type of a built-in entity' },
    ])
    .run(async ({ client, assert }, { key, says }) => {
      const admin = await Caller.admin(client, pair.ours)
      const body = { ...PERMIT, key }
      const answer = await admin.send('put', `/definitions/entity/${key}/draft/`, { body })
      answer.assertStatus(422)
      assert.include(answer.body().error.details['/key'][0], says)
    })

  test('what the program owns and what it names itself is refused', async ({ client, assert }) => {
    const admin = await Caller.admin(client, pair.ours)
    const draft = async (change: object) =>
      (await admin.send('put', DRAFT, { body: { ...PERMIT, ...change } })).body().error?.details
    assert.property(await draft({ table: 'tasks' }), '/table')
    assert.property(await draft({ soft_delete: false }), '/soft_delete')
    assert.property(await draft({ number: { prefix: 'lower case' } }), '/number/prefix')
    assert.isDefined(
      (
        await draft({
          schema: { type: 'object', properties: { title: { type: 'string' } } },
        })
      )['/schema/properties/title']
    )
    assert.isDefined((await draft({ label: '{{lost}}' }))['/label'])
  })

  test('a plan says what a first version brings, and a later one judges the records', async ({
    client,
    assert,
  }) => {
    const admin = await Caller.admin(client, pair.ours)
    await admin.send('put', DRAFT, { body: PERMIT })
    const first = (await admin.post('/definitions/entity/safety_permit/plan/')).body().data
    assert.containSubset(first, { blockers: [], invalid_records: { count: 0 } })
    assert.containSubset(first.changes, [{ path: 'custom.hazard', kind: 'added' }])
    await publish(admin, PERMIT)
    const record = await admin.create('/records/safety_permit/', {
      title: 'Permit',
      custom: { hazard: 'heat' },
    })
    const body = { ...PERMIT, schema: { ...PERMIT.schema, required: ['hazard', 'people'] } }
    await admin.send('put', DRAFT, { body })
    const second = (await admin.post('/definitions/entity/safety_permit/plan/')).body().data
    assert.equal(second.invalid_records.count, 1)
    assert.equal(second.invalid_records.sample[0].id, record.id)
    assert.equal(second.invalid_records.sample[0].label, `${record.number} Permit`)
  })

  test('it goes only without records, and while nothing points at it', async ({
    client,
    assert,
  }) => {
    const admin = await Caller.admin(client, pair.theirs)
    await publish(admin, PERMIT)
    const { id } = await admin.create('/records/safety_permit/', {
      title: 'Permit',
      custom: { hazard: 'heat' },
    })
    const withdraw = () => admin.delete('/definitions/entity/safety_permit/')
    ;(await withdraw()).assertStatus(409)
    await admin.delete(`/records/safety_permit/${id}/`)
    const audit = {
      kind: 'entity',
      key: 'safety_audit',
      title: 'Audit',
      schema: {
        type: 'object',
        properties: {
          permit: { 'type': 'string', 'format': 'uuid', 'x-relation': 'safety_permit' },
        },
      },
    }
    await publish(admin, audit)
    const refused = await withdraw()
    refused.assertStatus(409)
    assert.include(refused.body().error.message, 'safety_audit')
    ;(await admin.delete('/definitions/entity/safety_audit/')).assertStatus(204)
    ;(await withdraw()).assertStatus(204)
    ;(await admin.get('/records/safety_permit/')).assertStatus(404)
  })

  test('its schema and types are told like those of any other', async ({ client, assert }) => {
    const admin = await Caller.admin(client, pair.ours)
    await publish(admin, PERMIT)
    const schema = (await admin.get('/definitions/entity/safety_permit/schema.json')).body()
    assert.properties(schema.properties, [
      'title',
      'due_date',
      'facility_id',
      'assigned_to',
      'assigned_team',
      'custom',
    ])
    const types = (await admin.get('/definitions/entity/safety_permit/types.d.ts')).text()
    assert.include(types, 'SafetyPermit')
    assert.include((await admin.get('/definitions/types.d.ts')).text(), 'SafetyPermit')
  })
})
