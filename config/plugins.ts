import env from '#start/env'

const listed = (names = '') =>
  names
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
  folders: ['inventory'] as string[],
  packages: listed(env.get('PLUGIN_PACKAGES')),
  paths: listed(env.get('PLUGIN_PATHS')),
}

export default pluginsConfig
