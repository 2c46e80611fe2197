import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { HOSTILE } from '#tests/support/hostile/documents'
import { callsOf, toldBy, type Call } from '#tests/support/hostile/hostile_calls'
import { adminHeaders } from '#tests/support/people'
import { twoTenants } from '#tests/support/tenants'

const REFUSED = [400, 413, 422]

/** How long each takes, and what it takes of the process: `npm run bench -- hostile`. */
for (const [kind, documents] of Object.entries(HOSTILE))
  test.group(`Hostile definitions: ${kind}`, (group) => {
    const pair = twoTenants(group)

    test('{name} is told of: {says}')
      .with(documents)
      .run(async ({ client, assert }, hostile) => {
        const headers = { ...(await adminHeaders(pair.ours)), 'content-type': 'application/json' }
        const send = ({ method, path, body }: Call) => {
          const asked = client.request(`/api/v1${path}`, method)
          return asked.headers(headers).json(body as unknown as object)
        }
        const { id } = await (
          await Caller.admin(client, pair.ours)
        ).create('/tasks/', {
          title: 'Rope',
        })
        const calls = callsOf(hostile, id)
        for (const call of calls.slice(0, -1)) (await send(call)).assertStatus(200)
        const answer = await send(calls.at(-1)!)
        const told = toldBy(answer.body())
        assert.isTrue(
          told.some((line) => line.includes(hostile.says)),
          told.map((line) => line.slice(0, 200)).join('\n')
        )
        // A dry run tells of the rule that failed in its answer.
        assert.include(hostile.way === 'trial' ? [200] : REFUSED, answer.status())
      })
  })
