import { ApprovalLink } from '#models/approval_link'
import { Notifications } from '#models/notification'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { Scenarios, Stage } from '#tests/functional/contract/scenario'
import { ApprovalStage } from '#tests/support/approval_stage'
import { today } from '#models/today'
import { person } from '#tests/support/people'
import { v7 } from 'uuid'

/** One that waits for the admin, who asked for it as well. */
async function approval({ client, api, home }: Stage) {
  const stage = await ApprovalStage.of(client, home, { by: [`user:${api.userId}`] })
  const { id } = await api.create('/tasks/', { title: 'Look', priority: 'critical' })
  const answer = await stage.admin.patch(`/tasks/${id}/status/`, { status: 'completed' })
  return answer.body().meta.approval.id as string
}

async function notification({ api, home }: Stage) {
  const told = { occurrence: v7(), kind: 'effect', entity: 'task', record_id: v7(), path: '/work' }
  const add = { ...told, kind: 'effect' as const, user_id: api.userId, title: 'Look' }
  await tenant.run(home.tenant, () => Notifications.add(add))
  return (await api.get('/notifications/')).body().data[0].id as string
}

async function delegation(stage: Stage) {
  const { id } = await person(stage.home, 'manager')
  const until = today(stage.home.tenant.timeZone)
  return stage.api.send('put', '/approvals/delegate/', { body: { delegate_id: id, until } })
}

export const approvalScenarios: Scenarios = {
  'approvals.index': async (stage) => {
    await approval(stage)
    return stage.api.get('/approvals/')
  },
  'approvals.show': async (stage) => stage.api.get(`/approvals/${await approval(stage)}/`),
  'approvals.decide': async (stage) =>
    stage.api.post(`/approvals/${await approval(stage)}/`, { decision: 'approve' }),
  'approvals.withdraw': async (stage) =>
    stage.api.post(`/approvals/${await approval(stage)}/withdraw/`),
  'approvals.by_link': async (stage) => {
    const id = await approval(stage)
    const token = await tenant.run(stage.home.tenant, () =>
      ApprovalLink.issue(id, stage.api.userId)
    )
    return stage.api.post('/approvals/by-link/', { token, decision: 'refuse', comment: 'Not yet' })
  },
  'approvals.delegate.show': async (stage) => {
    await delegation(stage)
    return stage.api.get('/approvals/delegate/')
  },
  'approvals.delegate.update': delegation,
  'approvals.delegate.destroy': async (stage) => {
    await delegation(stage)
    return stage.api.delete('/approvals/delegate/')
  },
  'notifications.index': async (stage) => {
    await notification(stage)
    return stage.api.get('/notifications/')
  },
  'notifications.read': async (stage) =>
    stage.api.post(`/notifications/${await notification(stage)}/read/`),
  'notifications.read_all': ({ api }) => api.post('/notifications/read/'),
  'webhooks.secret': ({ api }) => api.get('/webhooks/secret/'),
}
