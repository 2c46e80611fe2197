import { DeviceSession } from '#models/device_session'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { Scenarios, Stage } from '#tests/functional/contract/scenario'
import { Authenticator } from '#tests/support/authenticator'
import { Caller } from '#tests/support/caller'
import { person } from '#tests/support/people'
import { PASSWORD } from '#tests/support/tenants'

const device = { ip: '192.0.2.1', userAgent: null }

const session = ({ home, api }: Stage) =>
  tenant.run(home.tenant, () => DeviceSession.open(api.userId, 'browser', device))

/** Somebody with the password all tests know, so that the administrator keeps none but theirs. */
const somebody = ({ home }: Stage) => person(home, 'technician')

async function enrolled(stage: Stage) {
  const owner = await somebody(stage)
  await Authenticator.given(stage.home, owner.id)
  return owner
}

const post = ({ client }: Stage, path: string, headers: Record<string, string>) =>
  client.post(`/api/v1${path}`).headers(headers)

/** What concerns oneself: sessions and the second factor. */
export const ownScenarios: Scenarios = {
  'auth.sessions.index': async (stage) => {
    await session(stage)
    return stage.api.get('/auth/sessions/')
  },
  'auth.sessions.destroy': async (stage) =>
    stage.api.delete(`/auth/sessions/${await session(stage)}/`),
  'auth.sessions.destroy_others': async ({ client, home }) =>
    (await Caller.as(client, home, 'technician')).delete('/auth/sessions/'),
  'auth.mfa.show': async ({ api }) => api.get('/auth/mfa/state/'),
  'auth.mfa.setup': async (stage) =>
    post(stage, '/auth/mfa/setup/', (await somebody(stage)).headers),
  'auth.mfa.confirm': async (stage) => {
    const { headers } = await somebody(stage)
    const { secret } = (await post(stage, '/auth/mfa/setup/', headers)).body().data
    const code = Authenticator.holding(secret).code()
    return post(stage, '/auth/mfa/confirm/', headers).json({ code })
  },
  'auth.mfa.recovery_codes': async (stage) =>
    post(stage, '/auth/mfa/recovery-codes/', (await enrolled(stage)).headers).json({
      password: PASSWORD,
    }),
  'auth.mfa.disable': async (stage) =>
    post(stage, '/auth/mfa/disable/', (await enrolled(stage)).headers).json({ password: PASSWORD }),
}
