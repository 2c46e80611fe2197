import type { Findings } from '#platform/definitions/findings'
import type { WorkflowDefinition } from '#platform/definitions/types'

/** States nobody reaches (a warning) and states nobody leaves although work is not over (an error). */
export function lintStateGraph(workflow: WorkflowDefinition, findings: Findings) {
  const reached = reachable(workflow)
  const left = departures(workflow)
  for (const [key, { category }] of Object.entries(workflow.states)) {
    if (!reached.has(key))
      findings.warn(`/states/${key}`, 'cannot be reached from the initial state')
    if (!left.has(key) && category !== 'done' && category !== 'void')
      findings.error(
        `/states/${key}`,
        'is a dead end that is neither done nor void: add a transition out of it'
      )
  }
}

/** A set grows while it is walked, so newly reached states are followed too. */
function reachable({ initial, transitions }: WorkflowDefinition) {
  const reached = new Set([initial])
  for (const state of reached)
    for (const { from, to } of Object.values(transitions)) if (from.includes(state)) reached.add(to)
  return reached
}

function departures({ transitions }: WorkflowDefinition) {
  const leaving = Object.values(transitions).flatMap(({ from, to }) =>
    from.filter((state) => state !== to)
  )
  return new Set(leaving)
}
