import { addCollection } from '@iconify/vue'
import { icons } from 'virtual:fieldrino/icons'
import { areaOf, pluginOf } from '~/texts'

/** The icons that a page is drawn with beside those that every page has. */
export function furnish(page: string) {
  return take(pluginOf(page) ?? areaOf(page))
}

/** Those of an area or a plugin; nothing where it has none of its own. */
export async function take(owner: string | undefined) {
  const load = owner && icons[owner]
  if (load) addCollection((await load()).default)
}
