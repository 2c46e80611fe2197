import Invitation from '#models/invitation'
import { OneTimeToken } from '#models/one_time_token'
import { tenant } from '#platform/tenancy/tenant_scope'
import { directory } from '#platform/tenancy/tenant_directory'
import { removeTenant } from '#platform/tenancy/tenant_removal'
import { fresh, type Scenarios, type Stage } from '#tests/functional/contract/scenario'
import { ownScenarios } from '#tests/functional/contract/scenarios/own'
import { Authenticator } from '#tests/support/authenticator'
import { confirmAddress } from '#tests/support/confirm_address'
import { PASSWORD } from '#tests/support/tenants'

const address = (word: string) => `${fresh(word)}@people.test`

/** Somebody who is not logged in, at the tenant's address. */
const stranger = ({ client, home }: Stage, path: string, body: object) =>
  client.post(`/api/v1${path}`).header('x-tenant', home.tenant.slug).json(body)

const logIn = (stage: Stage) =>
  stranger(stage, '/auth/login/', { email: stage.home.email, password: PASSWORD })

const user = async ({ api }: Stage) =>
  api.create('/users/', { email: address('user'), password: PASSWORD, role: 'technician' })
const userPath = async (stage: Stage) => `/users/${(await user(stage)).id}/`

const role = ({ api }: Stage) =>
  api.create('/roles/', {
    key: fresh('role').replaceAll('-', '_'),
    title: 'Auditor',
    grants: ['view_tasks'],
  })
const rolePath = async (stage: Stage) => `/roles/${(await role(stage)).id}/`

const team = ({ api }: Stage) => api.create('/teams/', { name: fresh('Night shift') })
const teamPath = async (stage: Stage) => `/teams/${(await team(stage)).id}/`

async function member(stage: Stage) {
  const path = `${await teamPath(stage)}members/`
  const { id } = await user(stage)
  return { path, id, answer: await stage.api.post(path, { user_id: id }) }
}

async function invite(stage: Stage) {
  await confirmAddress(stage.home)
  return stage.api.post('/invitations/', { email: address('guest'), role: 'technician' })
}

const invitationPath = async (stage: Stage) =>
  `/invitations/${(await invite(stage)).body().data.id}/`

async function token({ home, ...stage }: Stage, purpose: 'password_reset' | 'verify_email') {
  const { id } = await user({ home, ...stage })
  return tenant.run(home.tenant, () => OneTimeToken.issue(id, purpose))
}

export const peopleScenarios: Scenarios = {
  'auth.register': async ({ client }) => {
    const slug = fresh('signup')
    const response = await client
      .post('/api/v1/auth/register/')
      .json({ company_name: 'Lifts', email: address('boss'), password: PASSWORD, slug })
    await removeTenant((await directory.find({ slug }))!)
    return response
  },
  'auth.login': async (stage) => logIn(stage),
  'auth.refresh': async (stage) =>
    stranger(stage, '/auth/refresh/', {
      refresh_token: (await logIn(stage)).body().data.refresh_token,
    }),
  'auth.logout': async (stage) => stranger(stage, '/auth/logout/', {}),
  'auth.me.update': async ({ api }) => api.patch('/auth/me/', { locale: 'de' }),
  'auth.password_reset': async (stage) =>
    stranger(stage, '/auth/password-reset/', { email: 'nobody@people.test' }),
  'auth.password_reset.confirm': async (stage) => {
    const body = { token: await token(stage, 'password_reset'), password: 'another horse entirely' }
    return stranger(stage, '/auth/password-reset/confirm/', body)
  },
  'auth.verify_email': async (stage) =>
    stranger(stage, '/auth/verify-email/', { token: await token(stage, 'verify_email') }),
  'auth.verify_email.resend': async ({ api }) => api.post('/auth/verify-email/resend/'),
  'auth.mfa': async (stage) => {
    const { id, email } = await user(stage)
    const app = await Authenticator.given(stage.home, id)
    const challenge = await stranger(stage, '/auth/login/', { email, password: PASSWORD })
    const { mfa_token: mfaToken } = challenge.body().data
    return stranger(stage, '/auth/mfa/', { mfa_token: mfaToken, code: app.code() })
  },
  ...ownScenarios,
  'auth.me': async ({ api }) => api.get('/auth/me/'),

  'people.index': async ({ api }) => api.get('/people/?search=ada'),
  'people.show': async (stage) => stage.api.get(`/people/${(await user(stage)).id}/`),
  'users.index': async (stage) => {
    await user(stage)
    return stage.api.get('/users/')
  },
  'users.show': async (stage) => stage.api.get(await userPath(stage)),
  'users.store': async ({ api }) =>
    api.post('/users/', { email: address('user'), password: PASSWORD, role: 'technician' }),
  'users.replace': async (stage) =>
    stage.api.send('put', await userPath(stage), { body: { first_name: 'Pat', role: 'manager' } }),
  'users.update': async (stage) => stage.api.patch(await userPath(stage), { first_name: 'Pat' }),
  'users.destroy': async (stage) => stage.api.delete(await userPath(stage)),
  'users.restore': async (stage) => {
    const path = await userPath(stage)
    await stage.api.delete(path)
    return stage.api.post(`${path}restore/`)
  },
  'users.reset_factor': async (stage) => {
    const { id } = await user(stage)
    await Authenticator.given(stage.home, id)
    return stage.api.post(`/users/${id}/mfa/reset/`, { password: PASSWORD })
  },

  'roles.index': async ({ api }) => api.get('/roles/'),
  'roles.show': async (stage) => stage.api.get(await rolePath(stage)),
  'roles.store': async ({ api }) =>
    api.post('/roles/', { key: fresh('role').replaceAll('-', '_'), title: 'Auditor' }),
  'roles.replace': async (stage) =>
    stage.api.send('put', await rolePath(stage), { body: { title: 'Reader' } }),
  'roles.update': async (stage) => stage.api.patch(await rolePath(stage), { title: 'Reader' }),
  'roles.destroy': async (stage) => stage.api.delete(await rolePath(stage)),

  'teams.index': async (stage) => {
    await team(stage)
    return stage.api.get('/teams/')
  },
  'teams.show': async (stage) => stage.api.get(await teamPath(stage)),
  'teams.store': async ({ api }) => api.post('/teams/', { name: fresh('Lifts') }),
  'teams.replace': async (stage) =>
    stage.api.send('put', await teamPath(stage), { body: { name: fresh('Lifts') } }),
  'teams.update': async (stage) => stage.api.patch(await teamPath(stage), { description: 'North' }),
  'teams.destroy': async (stage) => stage.api.delete(await teamPath(stage)),
  'teams.deletion': async (stage) => stage.api.get(`${await teamPath(stage)}deletion/`),
  'teams.restore': async (stage) => {
    const path = await teamPath(stage)
    await stage.api.delete(path)
    return stage.api.post(`${path}restore/`)
  },
  'teams.members.index': async (stage) => stage.api.get((await member(stage)).path),
  'teams.members.store': async (stage) => (await member(stage)).answer,
  'teams.members.destroy': async (stage) => {
    const { path, id } = await member(stage)
    return stage.api.delete(`${path}${id}/`)
  },

  'invitations.index': async (stage) => {
    await invite(stage)
    return stage.api.get('/invitations/')
  },
  'invitations.show': async (stage) => stage.api.get(await invitationPath(stage)),
  'invitations.store': invite,
  'invitations.resend': async (stage) => stage.api.post(`${await invitationPath(stage)}resend/`),
  'invitations.destroy': async (stage) => stage.api.delete(await invitationPath(stage)),
  'invitations.accept': async (stage) => {
    const { id } = (await invite(stage)).body().data
    const text = await tenant.run(stage.home.tenant, async () => {
      const invitation = await Invitation.findOrFail(id)
      const link = invitation.renewToken()
      await invitation.save()
      return link
    })
    return stranger(stage, '/invitations/accept/', { token: text, password: PASSWORD })
  },
}
