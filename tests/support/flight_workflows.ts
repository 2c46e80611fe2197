const NEW = { category: 'backlog', title: 'New' }
const PARTS = { category: 'waiting', title: 'Waiting for parts', locked: ['priority'] }
const HOLD = { category: 'waiting', title: 'On hold' }
const DONE = { category: 'done', title: 'Done' }

/** Version 1 lets tasks wait for parts; the next one calls that being on hold. */
export const FIRST = workflow({ new: NEW, waiting_parts: PARTS, done: DONE })
export const SECOND = workflow({ new: NEW, on_hold: HOLD, done: DONE })

/** Any state may follow any other. */
function workflow(states: Record<string, object>) {
  const names = Object.keys(states)
  const pairs = names.flatMap((from) => names.filter((to) => to !== from).map((to) => [from, to]))
  const moves = pairs.map(([from, to]) => [`${from}_to_${to}`, { from: [from], to }])
  const transitions = Object.fromEntries(moves)
  return { kind: 'workflow', key: 'task', title: 'Task', initial: 'new', states, transitions }
}
