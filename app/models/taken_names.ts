import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CORE_NOUNS } from '#models/core_nouns'
import { RESERVED_IDS } from '#platform/plugins/manifest_problems'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import { pluginRegistry } from '#platform/plugins/plugin_registry'

/** What a new plugin cannot be called, and what its entities cannot. @param texts the folder of the product's texts */
export function takenNames(texts: string): { ids: string[]; nouns: string[] } {
  const areas = globSync('{*/,}en.json', { cwd: texts }).flatMap((file) =>
    Object.keys(JSON.parse(readFileSync(join(texts, file), 'utf8')))
  )
  const installed = pluginRegistry.all().map(({ manifest }) => manifest)
  const brought = installed.flatMap(({ entities = {} }) => Object.keys(entities))
  const entities = systemDefinitions()
    .all('entity')
    .map(({ key }) => key)
  return {
    ids: [
      ...RESERVED_IDS,
      ...installed.map(({ id }) => id),
      ...pluginRegistry.failed().keys(),
      ...areas,
    ],
    nouns: [...entities, ...CORE_NOUNS.map(({ noun }) => noun), ...brought],
  }
}
