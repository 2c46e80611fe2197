/** The build asks too, before there is any other environment: what start/env checks is read as it is. */
const listed = (variable: 'PLUGIN_PACKAGES' | 'PLUGIN_PATHS') =>
  (process.env[variable] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)

/**
 * The plugins of this deployment. A company still has to enable each for itself.
 *
 * `folders` lie in `plugins/<id>`, `packages` are npm packages that are installed beside FieldRino, `paths` are
 * folders anywhere, for who writes one. After a change: `node ace build`, then a restart. docs/plugins.md tells how
 * a plugin is written.
 */
const pluginsConfig = {
  folders: ['inventory', 'maintenance'] as string[],

  get packages() {
    return listed('PLUGIN_PACKAGES')
  },

  get paths() {
    return listed('PLUGIN_PATHS')
  },
}

export default pluginsConfig
