import { eventListeners, type EventListener } from '#platform/events/event_listeners'
import { enabledPlugins } from '#platform/plugins/enabled_plugins'
import type { InstalledPlugin, PluginListener } from '#platform/plugins/plugin'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Registers what a plugin wants to hear of; it hears of the companies that have it enabled. */
export function registerListeners({ manifest: { id, listeners = {} } }: InstalledPlugin) {
  for (const [key, listener] of Object.entries(listeners)) {
    const { event, outbound = false } = listener
    const concerns = async () => (await enabledPlugins()).has(id)
    const load = guarded(listener, concerns)
    for (const each of [event].flat())
      eventListeners.on(each, { name: `${id}.${key}`, outbound, concerns, load })
  }
}

/** Others may have wanted the event, or the plugin was switched off since; an outbound one runs outside every unit. */
function guarded(
  { handle }: PluginListener,
  concerns: () => Promise<boolean>
): EventListener['load'] {
  return async () => {
    const { default: hear } = await handle()
    return {
      default: async (event) => {
        if (!tenant.isOpen() || (await concerns())) await hear(event)
      },
    }
  }
}
