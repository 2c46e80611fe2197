import { comesFromFiles } from '#models/import_nouns'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { Scenarios } from '#tests/functional/contract/scenario'
import { entityScenarios } from '#tests/kit/entity_scenarios'
import type { PluginStage } from '#tests/kit/plugin_stage'

/** Reasons by the name of a route. */
type Reasons = Record<string, string>

const NO_FILES = 'its records come from no files'
const NO_PLACE = 'its records stand in no place'

/** How the routes of a plugin are asked so that they answer well; its own scenarios stand before the usual ones. */
export function scenariosOf({ plugin, options }: PluginStage): Scenarios {
  const entities = plugin.manifest.entities ?? {}
  const usual = Object.entries(options.samples ?? {})
    .filter(([noun]) => noun in entities)
    .map(([noun, sample]) => entityScenarios({ noun, entity: entities[noun].entity, sample }))
  return Object.assign({}, ...usual, options.scenarios)
}

/** Routes that nothing is known of: neither how they answer well, nor why they cannot. */
export async function untold(stage: PluginStage): Promise<string[]> {
  const routes = stage.routes('/api/v1', new Proxy({}, { get: () => 'id' }))
  const names = new Set(routes.map(({ name }) => name))
  const { scenarios = {}, untried = {} } = stage.options
  const known = scenariosOf(stage)
  const reasons: Reasons = { ...(await usualReasons(stage)), ...untried }
  return [
    ...[...names]
      .filter((name) => !known[name] && !reasons[name]?.trim())
      .map((name) => `${name}: has neither a scenario nor a reason for having none`),
    ...[...Object.keys(scenarios), ...Object.keys(untried)]
      .filter((name) => !names.has(name))
      .map((name) => `${name}: is no route, but is spoken of`),
    ...Object.keys(untried)
      .filter((name) => scenarios[name])
      .map((name) => `${name}: has a scenario, and a reason for having none`),
  ]
}

/** What `entityRoutes` answers of every noun, and of this one cannot answer well. */
export async function usualReasons({ plugin, ours }: PluginStage): Promise<Reasons> {
  const reasons: Reasons = {}
  for (const [noun, { entity }] of Object.entries(plugin.manifest.entities ?? {})) {
    if (!comesFromFiles(noun))
      for (const way of ['import', 'import_preview', 'import_template'])
        reasons[`${noun}.${way}`] = NO_FILES
    const { fields } = await tenant.run(ours.tenant, () => definitionRegistry.entity(entity))
    const isPlaced = fields.some(
      ({ path, relation, type }) =>
        relation === 'facility' || type.name === 'geo_point' || path === 'latitude'
    )
    if (!isPlaced) reasons[`${noun}.points`] = NO_PLACE
  }
  return reasons
}
