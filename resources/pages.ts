import type { DefineComponent } from 'vue'
import { pages } from 'virtual:fieldrino/pages'

/** The page a controller named, core or plugin (`maintenance::schedules/index`). */
export async function resolvePage(name: string): Promise<DefineComponent> {
  const load = pages[name]
  if (!load) throw new Error(`No page is called "${name}". Check the name in the controller.`)
  return (await load()).default
}
