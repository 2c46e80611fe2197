export type Answers = Record<string, unknown>

/** What the rules of a form may ask about beside its answers. */
export interface FormFacts {
  now: Date
  locale?: string
  user?: Record<string, unknown> | null
  tenant?: Record<string, unknown> | null
  /** The record the form is filled for. */
  record?: Record<string, unknown> | null
}

export function formVariables(
  data: Answers,
  { now, user = null, tenant = null, record = null }: FormFacts
) {
  return { data, now, user, tenant, record, custom: record?.custom ?? null }
}

export function isAnswered(answer: unknown) {
  if (Array.isArray(answer)) return answer.length > 0
  return answer !== undefined && answer !== null && answer !== ''
}
