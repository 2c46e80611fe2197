import type { ApiClient } from '@japa/api-client'
import { DateTime } from 'luxon'
import { v7 } from 'uuid'
import { DeviceSession } from '#models/device_session'
import { DurableJob } from '#platform/jobs/durable_job'
import { tenant } from '#platform/tenancy/tenant_scope'
import { picture } from '#tests/support/picture'
import { automate, begin } from '#tests/support/automations'
import { Caller } from '#tests/support/caller'
import { confirmAddress } from '#tests/support/confirm_address'
import { countingJob } from '#tests/support/counting_job'
import { PERMIT, PERMIT_REPORT, publish } from '#tests/support/safety_permit'
import type { TestTenant } from '#tests/support/tenants'

/** One row of every noun of a tenant, by the first part of its address; `word` stands in every text of them. */
export type Neighbourhood = {
  word: string
  ids: Record<string, string>
  parameters: Record<string, string>
}

export async function settle(
  client: ApiClient,
  home: TestTenant,
  word: string
): Promise<Neighbourhood> {
  await confirmAddress(home)
  const api = await Caller.admin(client, home)
  const make = async (path: string, body: object): Promise<string> =>
    (await api.create(path, body)).id
  const facilities = await make('/facilities/', { name: word })
  const equipment = await make('/equipment/', {
    name: word,
    equipment_number: word,
    facility_id: facilities,
  })
  const tasks = await make('/tasks/', { title: word, equipment_id: equipment })
  const upload = await api
    .upload(`/tasks/${tasks}/attachments/`)
    .file('file', await picture(), { filename: `${word}.png` })
  const imported = await api
    .upload('/equipment/import/')
    .file('file', Buffer.from(`equipment_number,name\n1,${word}\n`), { filename: `${word}.csv` })
  const users = await make('/users/', {
    email: `${word}@people.test`,
    role: 'technician',
    first_name: word,
  })
  const teams = await make('/teams/', { name: word })
  await api.create(`/teams/${teams}/members/`, { user_id: users })
  await api.post('/plugins/probe/enable/')
  return {
    word,
    ids: {
      facilities,
      equipment,
      tasks,
      'comments': await make(`/tasks/${tasks}/comments/`, { body: word }),
      'attachments': upload.body().data[0].id,
      'checklists': await make(`/tasks/${tasks}/checklists/`, { form: 'general_safety' }),
      'downtime': await make('/downtime/', {
        equipment_id: equipment,
        reason: word,
        starts_at: '2026-01-01T08:00:00Z',
      }),
      users,
      'people': users,
      teams,
      'settings': teams,
      'roles': await make('/roles/', { key: word, title: word }),
      'invitations': await make('/invitations/', {
        email: `${word}.guest@people.test`,
        role: 'technician',
      }),
      'jobs': await job(home),
      'imports': imported.body().data.job.id,
      'auth': await deviceSession(home),
      'approvals': await approval(home, tasks),
      'notifications': await notification(home, tasks),
      'views': await make('/views/', { entity: 'equipment', title: word }),
      'bulk-changes': await bulkChange(api, equipment),
      'automations': await automationRun(api, home, { word, recordId: tasks }),
      'records': await record(api, word),
      'business-calendars': await make('/business-calendars/', {
        key: word,
        title: word,
        time_zone: 'Europe/Berlin',
        hours: { mon: [['08:00', '12:00']] },
      }),
    },
    parameters: {
      'kind': 'entity',
      'key': await definition(api, word),
      'token': 'nobody-gave-out-this-one',
      'automations.key': word,
      'templates.key': 'task_assigned.email',
      'noun': 'equipment',
      'entity': 'equipment',
      'tasks.key': 'task_report.pdf',
      'records.entity': `permit_${word}`,
      'records.key': PERMIT_REPORT.key,
      'member': users,
      'pack': 'elevators',
      'plugin': 'probe',
      'kpi': 'probe.pokes',
    },
  }
}

/** As if somebody had asked the admin for a word. */
async function approval({ tenant: home, adminId }: TestTenant, task: string) {
  const id = v7()
  await tenant.run(home, () =>
    tenant.query(
      `INSERT INTO approvals (id, entity, record_id, transition, to_status, workflow_version, asked, requested_by)
      VALUES ($1, 'task', $2, 'start', 'in_progress', 0, $3, $4)`,
      [id, task, [`user:${adminId}`], adminId]
    )
  )
  return id
}

async function notification({ tenant: home, adminId }: TestTenant, task: string) {
  const id = v7()
  await tenant.run(home, () =>
    tenant.query(
      `INSERT INTO notifications (id, user_id, occurrence, kind, title, entity, record_id)
      VALUES ($1, $2, $1, 'effect', 'Look', 'task', $3)`,
      [id, adminId, task]
    )
  )
  return id
}

/** An entity of its own, how it is printed, and one of it. */
async function record(api: Caller, word: string): Promise<string> {
  const key = `permit_${word}`
  await publish(api, { ...PERMIT, key })
  const report = { ...PERMIT_REPORT, entity: key }
  await publish(api, report)
  return (await api.create(`/records/${key}/`, { title: word, custom: { hazard: 'heat' } })).id
}

async function bulkChange(api: Caller, id: string): Promise<string> {
  const order = { action: 'update', ids: [id], values: { model: 'M' } }
  return (await api.post('/equipment/bulk/', order)).body().data.id
}

async function automationRun(
  api: Caller,
  home: TestTenant,
  { word, recordId }: { word: string; recordId: string }
) {
  await automate(api, { key: word, on: { event: 'hook', entity: 'task' } })
  return begin(home, word, recordId)
}

function deviceSession({ tenant: home, adminId }: TestTenant) {
  const device = { ip: '192.0.2.1', userAgent: 'Telephone' }
  return tenant.run(home, () => DeviceSession.open(adminId, 'api', device))
}

function job({ tenant: home, adminId }: TestTenant) {
  return tenant.run(home, () =>
    DurableJob.start(countingJob.name, { to: 1 }, { id: adminId, channel: 'api' })
  )
}

async function definition(api: Caller, word: string) {
  const key = `equipment.${word}`
  const body = {
    kind: 'entity',
    key,
    title: word,
    schema: { type: 'object', properties: { [word]: { type: 'string', title: word } } },
  }
  await api.send('put', `/definitions/entity/${key}/draft/`, { body })
  await api.post(`/definitions/entity/${key}/publish/`)
  await api.send('put', `/definitions/entity/${key}/draft/`, { body })
  const tomorrow = DateTime.now().plus({ days: 1 }).toISO()
  await api.post(`/definitions/entity/${key}/schedule/`, { publish_at: tomorrow })
  return key
}

/** A checksum of every table of a tenant. */
export function checksums({ tenant: home }: TestTenant): Promise<Record<string, string>> {
  return tenant.run(home, async () => {
    const tables = await tenant.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY 1`
    )
    const sums: Record<string, string> = {}
    for (const { name } of tables) {
      const [row] = await tenant.query<{ sum: string }>(
        `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM "${name}" t`
      )
      sums[name] = row.sum
    }
    return sums
  })
}
