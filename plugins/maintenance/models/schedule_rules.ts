import { tenant } from '#platform/tenancy/tenant_scope'
import type { Shown } from '#plugins/maintenance/models/maintenance_schedule'

const PARTS = `
  SELECT id, targets, triggers, seasons, task_template FROM maintenance_schedules WHERE id = ANY($1::uuid[])`

/** Answers of the list, whose fields the definition names, completed by the parts a rule is made of. */
export async function withRules(data: string): Promise<object[]> {
  const records = JSON.parse(data) as { id: string }[]
  if (!records.length) return records
  const rows = await tenant.query<Shown & { id: string }>(PARTS, [records.map(({ id }) => id)])
  const parts = new Map(rows.map(({ id, ...shown }) => [id, shown]))
  return records.map((record) => ({ ...record, ...parts.get(record.id) }))
}
