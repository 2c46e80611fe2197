import { v7 } from 'uuid'
import type { Actor } from '#platform/events/actor'
import type { Result } from '#platform/forms/form_item'
import { tenant } from '#platform/tenancy/tenant_scope'

export type GivenAnswer = { item: string; value: unknown; result: Result | null }

export type LatestAnswer = GivenAnswer & { by: { id: string; label: string } | null; at: string }

const LATEST = `
  SELECT DISTINCT ON (a.checklist_id, a.item) a.checklist_id, a.item, a.value, a.result, a.answered_at AS at,
    CASE WHEN u.id IS NOT NULL THEN
      json_build_object('id', u.id, 'label', coalesce(nullif(trim(concat(u.first_name, ' ', u.last_name)), ''), u.email))
    END AS by
  FROM checklist_answers a LEFT JOIN users u ON u.id = a.answered_by
  WHERE a.checklist_id = ANY($1::uuid[]) ORDER BY a.checklist_id, a.item, a.id DESC`

const APPEND = `
  INSERT INTO checklist_answers (id, checklist_id, item, value, result, answered_by)
  SELECT id, $1::uuid, item, value, result, $2::uuid
  FROM unnest($3::uuid[], $4::text[], $5::jsonb[], $6::text[]) AS given (id, item, value, result)`

type Row = Omit<LatestAnswer, 'at'> & { checklist_id: string; at: Date }

/** The latest answer to each question, by checklist; what was cleared is left out. */
export async function latestAnswers(checklistIds: string[]): Promise<Map<string, LatestAnswer[]>> {
  const rows = await tenant.query<Row>(LATEST, [checklistIds])
  const given = rows
    .filter(({ value }) => value !== null)
    .map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
  return Map.groupBy(given, (row) => row.checklist_id)
}

/** Answers are only ever added, so that several people may fill one checklist and nothing they wrote is lost. */
export async function appendAnswers(checklistId: string, answers: GivenAnswer[], by: Actor) {
  await tenant.query(APPEND, [
    checklistId,
    by.id,
    answers.map(() => v7()),
    answers.map(({ item }) => item),
    answers.map(({ value }) => (value === null ? null : JSON.stringify(value))),
    answers.map(({ result }) => result),
  ])
}
