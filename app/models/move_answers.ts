import { isRecord } from '#platform/entities/merge_patch'
import { E_VALIDATION } from '#platform/errors'
import type { TransitionOption } from '#platform/workflows/workflow_subject'

/** What is sent along is one of what could be answered. @throws E_VALIDATION by path */
export function assertAnswers({ asks }: TransitionOption, fields: unknown) {
  if (!isRecord(fields)) return
  const wrong = asks.flatMap(({ path, choices }) => {
    const answer = fields[path]
    const isKnown = answer === undefined || answer === null
    if (isKnown || choices.some(({ value }) => value === answer)) return []
    return [[path, [`must be one of: ${choices.map(({ value }) => value).join(', ')}`]]]
  })
  if (wrong.length) throw new E_VALIDATION().withDetails(Object.fromEntries(wrong))
}
