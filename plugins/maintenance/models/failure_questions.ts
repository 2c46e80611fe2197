import { tenant } from '#platform/tenancy/tenant_scope'
import type { MoveAhead, MoveQuestion } from '#platform/workflows/move_questions'
import { FailureCodes } from '#plugins/maintenance/models/failure_codes'

/** Work that something failed for. */
const FAILURES: readonly unknown[] = ['corrective', 'emergency']

/** What stops the building has to say why it failed. */
const CRITICAL = `SELECT FROM equipment WHERE id = $1 AND criticality = 'A'`

/** What failed, why, and what helped: asked of work on a failure once it is done. */
export default async function askFailure(move: MoveAhead): Promise<MoveQuestion[]> {
  const { category, record, locale } = move
  const isDone = category === 'done' && record.status_category !== 'done'
  if (!isDone || !FAILURES.includes(record.task_type)) return []
  const equipment = record.equipment_id as string | null
  const { problems, causes, remedies } = await codesOf(equipment, locale)
  const required = equipment ? (await tenant.query(CRITICAL, [equipment])).length > 0 : false
  const ask = (path: string, codes: typeof problems) => ({
    path,
    required,
    choices: codes.map(({ code, title }) => ({ value: code, title })),
  })
  return [
    ask('failure_problem', problems),
    ask('failure_cause', causes),
    ask('failure_remedy', remedies),
  ]
}

function codesOf(equipment: string | null, locale: string) {
  const codes = new FailureCodes(locale)
  return equipment ? codes.ofEquipment(equipment) : codes.ofClass('')
}
