import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { twoTenants, type TestTenant } from '#tests/support/tenants'

test.group('Stored files', (group) => {
  const pair = twoTenants(group)

  test('every file lies under the key of its company', async ({ client, assert }) => {
    for (const home of [pair.ours, pair.theirs]) {
      await upload(client, home)
      const kept = await tenant.run(home.tenant, () =>
        tenant.query<{ file_key: string }>('SELECT file_key FROM attachments')
      )
      assert.lengthOf(kept, 1)
      assert.match(kept[0].file_key, new RegExp(`^tenants/${home.tenant.id}/`))
    }
  })

  async function upload(client: ApiClient, home: TestTenant) {
    const api = await Caller.admin(client, home)
    const { id } = await api.create('/tasks/', { title: 'Photograph' })
    const answer = await api
      .upload(`/tasks/${id}/attachments/`)
      .file('file', Buffer.from('%PDF-1.7\n1 0 obj\n'), { filename: 'plan.pdf' })
    answer.assertStatus(201)
  }
})
