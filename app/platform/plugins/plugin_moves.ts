import { enabledPlugins } from '#platform/plugins/enabled_plugins'
import type { InstalledPlugin } from '#platform/plugins/plugin'
import { moveQuestions } from '#platform/workflows/move_questions'

/** Registers what a plugin asks when records move, in the companies that have it enabled. */
export function registerMoves({ manifest: { id, moves = {} } }: InstalledPlugin) {
  const concerns = async () => (await enabledPlugins()).has(id)
  for (const [entity, load] of Object.entries(moves)) moveQuestions.on(entity, { concerns, load })
}
