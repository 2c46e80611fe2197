import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Principal } from '#models/principal'
import User from '#models/user'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { confirmAddress } from '#tests/support/confirm_address'
import { ImportClient } from '#tests/support/import_client'
import { adminHeaders, person } from '#tests/support/people'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

const CREW = `email,first_name,last_name,role,teams
pat@people.test,Pat,Miller,technician,Night shift;Lifts
Sam@people.test,Sam,Otis,Manager,
`

test.group('Imports of users', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  group.setup(async () => {
    await confirmAddress(pair.ours)
    await confirmAddress(pair.theirs)
  })
  const as = async (client: ApiClient, who: 'ours' | 'theirs' = 'ours') =>
    ImportClient.at(pair[who], worker).as(client, await adminHeaders(pair[who]), 'users')

  test('people come with role and teams and get a letter, and the same file changes nothing', async ({
    client,
    assert,
  }) => {
    const admin = await Caller.admin(client, pair.ours)
    for (const name of ['Night shift', 'Lifts']) await admin.create('/teams/', { name })
    const api = await as(client)
    const planned = await api.run(CREW, { dry_run: true })
    assert.containSubset(planned.result, { created: 2, refused: 0 })
    const { result } = await api.run(CREW)
    assert.containSubset(result, { created: 2, refused: 0, errors: [] })
    const again = await api.run(CREW)
    assert.containSubset(again.result, { created: 0, updated: 0, unchanged: 2 })

    const [pat] = (await api.get('/users/?email=pat@people.test')).body().data
    assert.containSubset(pat, { first_name: 'Pat', role: { key: 'technician' } })
    assert.equal(await tokensOf(pat.id), 1)
    assert.include(await api.exported(), 'pat@people.test,Pat,Miller,technician,Lifts;Night shift')
  })

  test('what was exported imports again unchanged, as CSV and as a workbook', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const { result } = await api.run(await api.exported())
    assert.containSubset(result, { created: 0, updated: 0, unchanged: 3, refused: 0 })
    const workbook = await api.workbook('/users/export/?format=xlsx')
    api.fileName = 'users.xlsx'
    assert.containSubset((await api.run(workbook)).result, { unchanged: 3, refused: 0 })
  })

  test('a role and teams change, an empty cell takes out of all teams', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const { result } = await api.run('email,role,teams\nPAT@people.test,manager,\n')
    assert.containSubset(result, { updated: 1, refused: 0 })
    assert.include(await api.exported(), 'pat@people.test,Pat,Miller,manager,\r\n')
  })

  test('unknown roles and teams, and new people without a role, are refused', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const { result } = await api.run(
      'email,role,teams\na@people.test,boss,\nb@people.test,,\nc@people.test,technician,Nobody\nno address,technician,\n'
    )
    assert.deepEqual(
      result.errors.map(({ path, message }: { path: string; message: string }) => [path, message]),
      [
        ['role', 'does not exist'],
        ['role', 'is required'],
        ['teams', 'does not exist'],
        ['email', 'must be an e-mail address'],
      ]
    )
  })

  test('nobody imports a role above their own, nor takes one away', async ({ client, assert }) => {
    const clerk = await person(pair.ours, ['create_users', 'update_users', 'view_users'])
    await tenant.run(pair.ours.tenant, async () => {
      await tenant.query('UPDATE users SET email_verified_at = now() WHERE id = $1', [clerk.id])
      Principal.forgetAll()
    })
    const api = ImportClient.at(pair.ours, worker).as(client, clerk.headers, 'users')
    const { result } = await api.run(
      `email,role\nevil@people.test,admin\n${pair.ours.email},customer\n`
    )
    assert.containSubset(result, { created: 0, updated: 0, refused: 2 })
    const refused = await api.send('email,role,teams\nx@people.test,customer,Lifts\n')
    refused.assertStatus(403)
  })

  test('invitations go out once and give no account', async ({ client, assert }) => {
    const api = await as(client)
    const file = 'email,role\nguest@people.test,technician\npat@people.test,manager\n'
    const { result } = await api.run(file, { invite: true })
    assert.containSubset(result, { created: 1, unchanged: 1, refused: 0 })
    const again = await api.run(file, { invite: true })
    assert.containSubset(again.result, { created: 0, unchanged: 2, refused: 0 })
    const { data } = (await api.get('/invitations/')).body()
    assert.deepEqual(
      data.map(({ email }: { email: string }) => email),
      ['guest@people.test']
    )
    assert.isNull(await tenant.run(pair.ours.tenant, () => User.findActive('guest@people.test')))
  })

  test('who has not confirmed their address, or may not manage people, imports nobody', async ({
    client,
  }) => {
    const { headers } = await person(pair.ours, ['create_users', 'update_users'])
    const unverified = ImportClient.at(pair.ours, worker).as(client, headers, 'users')
    const refused = await unverified.send('email,role\nx@people.test,customer\n')
    refused.assertStatus(403)
    const manager = await person(pair.ours, 'manager')
    const other = ImportClient.at(pair.ours, worker).as(client, manager.headers, 'users')
    const forbidden = await other.send('email,role\nx@people.test,customer\n')
    forbidden.assertStatus(403)
  })

  test('a neighbour has none of them', async ({ client, assert }) => {
    const theirs = await as(client, 'theirs')
    assert.notInclude(await theirs.exported(), 'pat@people.test')
  })

  async function tokensOf(userId: string) {
    const [{ count }] = await tenant.run(pair.ours.tenant, () =>
      tenant.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM one_time_tokens WHERE user_id = $1',
        [userId]
      )
    )
    return count
  }
})
