import router from '@adonisjs/core/services/router'
import { E_NOT_FOUND } from '#platform/errors'
import {
  apiStack,
  guardedBy,
  guardedWithSecrets,
  middleware,
  pageStack,
  uiStack,
} from '#start/kernel'
import { UUID } from '#routes/uuid'
import { pluginRoutes } from '#start/plugins'
import { pageRoutes } from '#start/routes/pages'
import { jobRoutes, liveRoutes, rimRoutes, signedFileRoutes } from '#start/routes/rim'
import { clockRoutes } from '#start/routes/clocks'
import { placeRoutes } from '#start/routes/places'
import { equipmentRoutes } from '#start/routes/equipment'
import { approvalPageRoutes, approvalRoutes } from '#start/routes/approvals'
import { taskRoutes } from '#start/routes/tasks'
import { recordRoutes } from '#start/routes/records'
import { figurePageRoutes, insightRoutes } from '#start/routes/insight'
import { recordPageRoutes } from '#start/routes/record_pages'
import { definitionRoutes, designRoutes } from '#start/routes/definitions'
import { listRoutes } from '#start/routes/lists'
import { peopleRoutes } from '#start/routes/people'
import { authRoutes, secondFactorRoutes, sessionRoutes } from '#start/routes/auth'
import { docsPageRoutes, openapiRoutes } from '#start/routes/docs'
import { automationHookRoutes, automationRoutes, hookRoutes } from '#start/routes/automations'
import { definitionPageRoutes } from '#start/routes/definition_pages'
import { importPageRoutes, importRoutes } from '#start/routes/imports'
import { packPageRoutes, packRoutes } from '#start/routes/packs'
import { pluginPageRoutes, pluginSettingRoutes } from '#start/routes/plugins'

/** Ids are UUIDs; anything else is no such page. */
router.where('id', UUID)

const doors = [
  { prefix: '/api/v1', name: 'api', stack: apiStack, guard: 'api' },
  { prefix: '/ui/v1', name: 'ui', stack: uiStack, guard: 'web' },
] as const

for (const { prefix, name, stack, guard } of doors) {
  const guarded = guardedBy(guard)
  router
    .group(() => {
      authRoutes(guarded)
      secondFactorRoutes(guardedWithSecrets(guard))
      jobRoutes(guarded)
      importRoutes(guarded)
      placeRoutes(guarded)
      equipmentRoutes(guarded)
      taskRoutes(guarded)
      clockRoutes(guarded)
      approvalRoutes(guarded)
      recordRoutes(guarded)
      insightRoutes(guarded)
      listRoutes(guarded)
      peopleRoutes(guarded)
      if (guard === 'web') sessionRoutes()
      if (guard === 'web') liveRoutes(guarded)
      definitionRoutes(guarded)
      packRoutes(guarded)
      automationRoutes(guarded)
      pluginSettingRoutes(guarded)
      pluginRoutes({ api: guarded, ...(guard === 'api' && { open: [] }) })
      automationHookRoutes(guardedWithSecrets(guard))
      if (guard === 'api') hookRoutes()
      if (guard === 'web') designRoutes(guarded)
      openapiRoutes(guard)
    })
    .prefix(prefix)
    .as(name)
    .use(stack)
}

router
  .get('/assets/*', () => {})
  .as('assets')
  .use(middleware.assets())
rimRoutes(middleware)
signedFileRoutes()

router.group(pageRoutes).use(pageStack)
router.group(() => recordPageRoutes(middleware.principal({ guard: 'web' }))).use(pageStack)
router.group(() => definitionPageRoutes(middleware.principal({ guard: 'web' }))).use(pageStack)
router.group(() => approvalPageRoutes(middleware.principal({ guard: 'web' }))).use(pageStack)
router.group(() => importPageRoutes(middleware.principal({ guard: 'web' }))).use(pageStack)
router.group(() => packPageRoutes(middleware.principal({ guard: 'web' }))).use(pageStack)
router.group(() => pluginPageRoutes(middleware.principal({ guard: 'web' }))).use(pageStack)
router.group(() => figurePageRoutes(middleware.principal({ guard: 'web' }))).use(pageStack)
router
  .group(() => pluginRoutes({ pages: middleware.principal({ guard: 'web' }) }))
  .as('pages')
  .use(pageStack)
router.group(docsPageRoutes).use(pageStack)

/** What no route knows is a page too, so that people are told so in their own surroundings. */
router
  .group(() => router.get('*', () => Promise.reject(new E_NOT_FOUND())).as('pages.unknown'))
  .use([...pageStack, middleware.visitor({ guard: 'web' })])
