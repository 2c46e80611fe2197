import router from '@adonisjs/core/services/router'
import { entityPages } from 'fieldrino/routes/entity_pages'
import { entityRoutes } from 'fieldrino/routes/entity_routes'
import type { PluginRoutes } from 'fieldrino/platform/plugins/plugin'

const Handouts = () => import('./controllers/handouts_controller.js')
const KeysOut = () => import('./controllers/keys_out_controller.js')

export default function routes({ api, pages }: PluginRoutes) {
  api(() => {
    router.post('keys/:id/hand-out', [Handouts, 'store']).as('keys.hand_out')
    router.post('keys/:id/take-back', [Handouts, 'destroy']).as('keys.take_back')
    entityRoutes('keys')
  })
  pages(() => {
    router.get('keys-out', [KeysOut, 'index']).as('keys.out')
    entityPages('keys')
  })
}
