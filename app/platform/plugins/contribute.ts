import { apiDescription } from '#platform/api/openapi/api_description'
import { addDefinitions } from '#platform/definitions/system_definitions'
import { contributedFields } from '#platform/entities/contributed_fields'
import { effectCatalogue } from '#platform/effects/effect_catalogue'
import { learnGerman } from '#platform/language/translated'
import { contracts } from '#platform/plugins/contracts'
import { kpiCatalogue } from '#platform/plugins/kpi_catalogue'
import type { InstalledPlugin } from '#platform/plugins/plugin'
import { registerJobs } from '#platform/plugins/plugin_jobs'
import { registerListeners } from '#platform/plugins/plugin_listeners'
import { registerMoves } from '#platform/plugins/plugin_moves'
import { pluginParts } from '#platform/plugins/plugin_parts'
import { declareFunction } from '#platform/rules/rule_syntax'

/**
 * Registers what a plugin brings to the platform. Everything that may throw is loaded before anything is registered,
 * so that a plugin is there as a whole or not at all.
 */
export async function contribute(plugin: InstalledPlugin) {
  const { id, provides = [] } = plugin.manifest
  const parts = await pluginParts(plugin)
  contributedFields.add(id, parts.fields)
  addDefinitions({ plugin: id, url: new URL('schemas/', plugin.origin.root) })
  for (const kind of parts.effects) effectCatalogue.add({ ...kind, plugin: id })
  for (const [name, { signature, run }] of Object.entries(parts.functions))
    declareFunction(name, { signature, run })
  for (const noun of parts.openapi) apiDescription.describe({ ...noun, plugin: id })
  learnGerman(parts.german)
  for (const { contract, by } of provides) contracts.provide(contract, { plugin: id, by })
  kpiCatalogue.add(plugin)
  registerJobs(plugin)
  registerListeners(plugin)
  registerMoves(plugin)
}
