import type { MoveAhead, MoveQuestion } from '#platform/workflows/move_questions'

/** Tasks of this title ask who moves them. */
export const ASKING = 'Who moves me?'

export default async function askMover({ record, principal }: MoveAhead): Promise<MoveQuestion[]> {
  if (record.title !== ASKING) return []
  const choices = [{ value: 'mine', title: principal?.email ?? 'nobody' }]
  return [{ path: 'description', required: false, choices }]
}
