import '#platform/api/reply'
import router from '@adonisjs/core/services/router'
import server from '@adonisjs/core/services/server'

server.errorHandler(() => import('#exceptions/handler'))
server.use([
  () => import('#platform/api/request_log_middleware'),
  () => import('#platform/api/front_door_middleware'),
  () => import('#platform/api/broken_stream_middleware'),
  () => import('#platform/api/compression_middleware'),
])

/** Routes take what they need by name: sessions, shield and pages cost the API nothing. */
export const middleware = router.named({
  assets: () => import('@adonisjs/static/static_middleware'),
  tenant: () => import('#platform/tenancy/tenant_middleware'),
  tenantOnly: () => import('#platform/tenancy/tenant_only_middleware'),
  body: () => import('#middleware/json_body_middleware'),
  auth: () => import('#middleware/authenticator_middleware'),
  principal: () => import('#middleware/principal_middleware'),
  visitor: () => import('#middleware/visitor_middleware'),
  ownEntity: () => import('#middleware/own_entity_middleware'),
  plugin: () => import('#platform/plugins/plugin_middleware'),
  cors: () => import('#platform/api/cors_middleware'),
  rateLimit: () => import('#platform/api/rate_limit_middleware'),
  idempotency: () => import('#platform/api/idempotency_middleware'),
  session: () => import('@adonisjs/session/session_middleware'),
  shield: () => import('@adonisjs/shield/shield_middleware'),
  vite: () => import('@adonisjs/vite/vite_middleware'),
  inertia: () => import('#middleware/inertia_middleware'),
})

/** Bearer tokens and JSON. */
export const apiStack = [
  middleware.body(),
  middleware.tenant(),
  middleware.cors(),
  middleware.auth(),
]

/** The same routes for our own pages: a session cookie and a CSRF token. */
export const uiStack = [
  middleware.session(),
  middleware.body(),
  middleware.shield(),
  middleware.tenant(),
  middleware.auth(),
]

/** Pages: everything a browser needs. */
export const pageStack = [
  middleware.session(),
  middleware.shield(),
  middleware.vite(),
  middleware.inertia(),
  middleware.tenant(),
  middleware.auth(),
]

/** The same where the answer shows a secret once: none is kept to be repeated. */
export function guardedWithSecrets(guard: 'api' | 'web') {
  return [middleware.principal({ guard }), middleware.rateLimit()]
}

/** What guarded routes of both doors stand behind: a known user, within limits, whose POSTs count once. */
export function guardedBy(guard: 'api' | 'web') {
  return [middleware.principal({ guard }), middleware.rateLimit(), middleware.idempotency()]
}
