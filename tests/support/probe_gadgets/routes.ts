import type { PluginRoutes } from '#platform/plugins/plugin'
import { entityPages } from '#routes/entity_pages'
import { entityRoutes } from '#routes/entity_routes'

export default function gadgetRoutes({ api, pages }: PluginRoutes) {
  api(() => {
    entityRoutes('gadget_makers')
    entityRoutes('gadgets')
    entityRoutes('gadget_orders', { workflow: true })
  })
  pages(() => {
    entityPages('gadget_makers')
    entityPages('gadgets')
    entityPages('gadget_orders')
  })
}
