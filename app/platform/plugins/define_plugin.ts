import type { PluginManifest } from '#platform/plugins/plugin'

/**
 * A plugin's table of contents: the default export of its `plugin.ts`. Schemas, migrations, texts, pages and slots
 * are found by their folders. docs/plugins.md tells how one is written.
 */
export function definePlugin(manifest: PluginManifest): PluginManifest {
  return manifest
}
