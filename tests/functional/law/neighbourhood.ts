import type { ApiClient } from '@japa/api-client'
import { DurableJob } from '#platform/jobs/durable_job'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { confirmAddress } from '#tests/support/confirm_address'
import { countingJob } from '#tests/support/counting_job'
import type { TestTenant } from '#tests/support/tenants'

/** Stands in every text of the rows, so that one that leaks shows in any answer. */
export const MARK = 'neighbour'

/** One row of every noun of a tenant, by the first part of its address. */
export type Neighbourhood = { ids: Record<string, string>; parameters: Record<string, string> }

export async function settle(client: ApiClient, home: TestTenant): Promise<Neighbourhood> {
  await confirmAddress(home)
  const api = await Caller.admin(client, home)
  const make = async (path: string, body: object): Promise<string> => (await api.create(path, body)).id
  const facilities = await make('/facilities/', { name: MARK })
  const equipment = await make('/equipment/', { name: MARK, equipment_number: MARK, facility_id: facilities })
  const tasks = await make('/tasks/', { title: MARK, equipment_id: equipment })
  const upload = await api.upload(`/tasks/${tasks}/attachments/`).file('file', Buffer.from('%PDF-1.7\n1 0 obj\n'), { filename: `${MARK}.pdf` })
  const imported = await api.upload('/equipment/import/').file('file', Buffer.from(`equipment_number,name\n1,${MARK}\n`), { filename: `${MARK}.csv` })
  return {
    ids: {
      facilities,
      equipment,
      tasks,
      comments: await make(`/tasks/${tasks}/comments/`, { body: MARK }),
      attachments: upload.body().data[0].id,
      checklists: await make(`/tasks/${tasks}/checklists/`, { form: 'general_safety' }),
      downtime: await make('/downtime/', { equipment_id: equipment, reason: MARK, starts_at: '2026-01-01T08:00:00Z' }),
      users: await make('/users/', { email: `${MARK}@people.test`, role: 'technician', first_name: MARK }),
      roles: await make('/roles/', { key: MARK, title: MARK }),
      invitations: await make('/invitations/', { email: `${MARK}.guest@people.test`, role: 'technician' }),
      jobs: await job(home),
      imports: imported.body().data.job.id,
    },
    parameters: { kind: 'entity', key: await definition(api), noun: 'equipment' },
  }
}

function job({ tenant: home, adminId }: TestTenant) {
  return tenant.run(home, () => DurableJob.start(countingJob.name, { to: 1 }, { id: adminId, channel: 'api' }))
}

async function definition(api: Caller) {
  const key = `equipment.${MARK}`
  const body = { kind: 'entity', key, title: MARK, schema: { type: 'object', properties: { [MARK]: { type: 'string', title: MARK } } } }
  await api.send('put', `/definitions/entity/${key}/draft/`, { body })
  await api.post(`/definitions/entity/${key}/publish/`)
  await api.send('put', `/definitions/entity/${key}/draft/`, { body })
  return key
}

/** A checksum of every table of a tenant. */
export function checksums({ tenant: home }: TestTenant): Promise<Record<string, string>> {
  return tenant.run(home, async () => {
    const tables = await tenant.query<{ name: string }>(`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY 1`)
    const sums: Record<string, string> = {}
    for (const { name } of tables) {
      const [row] = await tenant.query<{ sum: string }>(`SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM "${name}" t`)
      sums[name] = row.sum
    }
    return sums
  })
}
