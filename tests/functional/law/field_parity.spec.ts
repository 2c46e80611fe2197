import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { SURFACES } from '#platform/entities/field_types/field_type'
import { FIELD_TYPES } from '#platform/entities/field_types/field_types'
import { FieldEvidence } from '#tests/functional/law/field_evidence'
import { FieldStand } from '#tests/functional/law/field_stand'
import { CHECKS } from '#tests/functional/law/surface_checks'
import { ImportClient } from '#tests/support/import_client'
import { adminHeaders } from '#tests/support/people'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

/** Every kind of field on every surface of the product: one test for each, that it is there or why it is not. */
test.group('One field of every kind', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  let known: Promise<FieldEvidence> | undefined
  group.each.timeout(90_000)

  const gathered = (client: ApiClient) => (known ??= gather(client))

  for (const type of FIELD_TYPES) {
    const kind = `A ${type.name.replaceAll('_', ' ')} field`
    for (const surface of SURFACES) {
      const reason = type.surfaces[surface]
      const { says, is, isNot } = CHECKS[surface]
      const isThere = reason === 'supported'
      const check = isThere ? is : isNot
      test(`${kind} is ${isThere ? says : `not ${says}: ${reason}`}`, async ({
        client,
        assert,
      }) => {
        assert.match(reason, /^supported$|\S \S/, 'a reason is told in words')
        assert.exists(check, `nothing looks at "${surface}" here`)
        await check!({ type, evidence: await gathered(client), assert })
      })
    }
  }

  test('A file that was exported imports again without a change', async ({ client, assert }) => {
    const result = await (await gathered(client)).again()
    assert.containSubset(result, { created: 0, updated: 0, unchanged: 1, refused: 0 })
  })

  test('The neighbour has none of it', async ({ client, assert }) => {
    await gathered(client)
    const document = await client
      .get('/api/v1/openapi.json')
      .header('x-tenant', pair.theirs.tenant.slug)
    assert.notInclude(document.text(), 'probe_text')
  })

  async function gather(client: ApiClient) {
    const stand = await FieldStand.set(client, pair.ours)
    const files = ImportClient.at(pair.ours, worker).as(client, await adminHeaders(pair.ours))
    return new FieldEvidence(stand, files, pair.ours)
  }
})
