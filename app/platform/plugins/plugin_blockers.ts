import { systemDefinitions } from '#platform/definitions/system_definitions'
import { titleText } from '#platform/definitions/title_text'
import type { EntityDefinition } from '#platform/definitions/types'
import { humanised } from '#platform/entities/field'
import { enabledPlugins } from '#platform/plugins/enabled_plugins'
import type { InstalledPlugin, PluginManifest, PluginNeed } from '#platform/plugins/plugin'
import type { PluginAction } from '#platform/plugins/plugin_plan'
import { pluginRegistry } from '#platform/plugins/plugin_registry'
import { tenant } from '#platform/tenancy/tenant_scope'

/** What stands in the way, and of what it speaks: `plugin/inventory`, `entity/part`. */
export type PluginBlocker = { by: string; told: string }

type Asked = { action: PluginAction; locale: string }

/** Why a plugin cannot be switched now, each with what to do first. */
export async function pluginBlockers(
  { manifest }: InstalledPlugin,
  { action, locale }: Asked
): Promise<PluginBlocker[]> {
  if (action === 'none') return []
  const enabled = await enabledPlugins()
  if (action === 'disable') return dependants(manifest.id, { enabled, locale })
  return [...missing(manifest, { enabled, locale }), ...(await namesakes(manifest, locale))]
}

type Among = { enabled: ReadonlySet<string>; locale: string }

function missing({ needs = {} }: PluginManifest, { enabled, locale }: Among) {
  return Object.entries(needs)
    .filter(([id, { optional }]) => !optional && !enabled.has(id))
    .map(([id]) => {
      const { title } = pluginRegistry.find(id).manifest
      return { by: `plugin/${id}`, told: `Enable ${titleText(title, locale, id)} first` }
    })
}

function dependants(needed: string, { enabled, locale }: Among) {
  return pluginRegistry
    .all()
    .map(({ manifest }) => manifest)
    .filter(({ id, needs }) => enabled.has(id) && isBoundTo(needs, needed))
    .map(({ id, title }) => ({
      by: `plugin/${id}`,
      told: `${titleText(title, locale, id)} needs it: disable that first`,
    }))
}

function isBoundTo(needs: Record<string, PluginNeed> = {}, id: string) {
  return needs[id] !== undefined && !needs[id].optional
}

/**
 * What the tenant published under a key of the plugin's is its own entity where it never had the plugin, and where
 * the key is only a noun of it; once it had the plugin, only records tell an own entity from an adapted one.
 */
const NAMESAKES = `
  SELECT d.key, d.document FROM definitions d
  WHERE d.kind = 'entity' AND d.state = 'published' AND (
    d.key = ANY($2) OR (d.key = ANY($1) AND (
      NOT EXISTS (SELECT FROM plugins p WHERE p.key = $3)
      OR EXISTS (SELECT FROM records r WHERE r.entity = d.key AND r.deleted_at IS NULL))))
  ORDER BY d.key`

/** Entities the tenant invented before the plugin was there: their records would be out of reach. */
async function namesakes({ id, entities = {} }: PluginManifest, locale: string) {
  const system = systemDefinitions()
  const keys = system
    .all('entity')
    .map(({ key }) => key)
    .filter((key) => system.ownerOf('entity', key) === id)
  const nouns = Object.keys(entities).filter((noun) => !keys.includes(noun))
  const rows = await tenant.query<{ key: string; document: EntityDefinition }>(NAMESAKES, [
    keys,
    nouns,
    id,
  ])
  return rows.map(({ key, document }) => {
    const title = titleText(document.title, locale, humanised(key))
    return {
      by: `entity/${key}`,
      told: `Your own "${title}" has the key "${key}", which this plugin brings: make an entity with another key, take the records over by export and import, and withdraw this one`,
    }
  })
}
