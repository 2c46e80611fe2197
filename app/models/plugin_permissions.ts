import { nouns } from '#models/noun'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { titleText } from '#platform/definitions/title_text'
import { enabledPlugins } from '#platform/plugins/enabled_plugins'
import { pluginRegistry } from '#platform/plugins/plugin_registry'

/** What plugins let people do beside the four actions on their nouns, plugin by plugin. */
export async function pluginPermissions(locale: string) {
  const enabled = await enabledPlugins()
  return pluginRegistry
    .all()
    .filter(({ manifest }) => enabled.has(manifest.id) && manifest.permissions)
    .map(({ manifest: { id, title, permissions = {} } }) => ({
      id,
      title: titleText(title, locale, id),
      permissions: Object.entries(permissions).map(([name, words]) => ({
        name,
        title: titleText(words, locale, name),
      })),
    }))
}

/** What a role may be granted beside what the product has itself. What rests with its plugin may stay granted. */
export async function knownResources() {
  const brought = nouns.all().map(({ noun }) => noun)
  return {
    resources: [...brought, ...(await definitionRegistry.ownEntities())],
    permissions: pluginRegistry
      .all()
      .flatMap(({ manifest }) => Object.keys(manifest.permissions ?? {})),
  }
}
