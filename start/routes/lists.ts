import router from '@adonisjs/core/services/router'
import type { Guarded } from '#start/routes/guarded'

const BulkChanges = () => import('#controllers/bulk_changes_controller')
const HiddenSections = () => import('#controllers/hidden_sections_controller')
const ListSettings = () => import('#controllers/list_settings_controller')
const RecordPoints = () => import('#controllers/record_points_controller')
const ViewMerges = () => import('#controllers/view_merges_controller')
const Views = () => import('#controllers/views_controller')

/** How people keep their lists, and what they do to many records of one. */
export function listRoutes(guarded: Guarded) {
  router
    .group(() => {
      router.get('views', [Views, 'index']).as('views.index')
      router.post('views', [Views, 'store']).as('views.store')
      router.get('views/:id', [Views, 'show']).as('views.show')
      router.patch('views/:id', [Views, 'update']).as('views.update')
      router.delete('views/:id', [Views, 'destroy']).as('views.destroy')
      router.post('views/:id/restore', [Views, 'restore']).as('views.restore')
      router.post('views/:id/merges', [ViewMerges, 'store']).as('views.merges.store')
      router.get('list-settings/:entity', [ListSettings, 'show']).as('list_settings.show')
      router.patch('list-settings/:entity', [ListSettings, 'update']).as('list_settings.update')
      router.delete('list-settings/:entity', [ListSettings, 'destroy']).as('list_settings.destroy')
      router
        .get(':noun/points', [RecordPoints, 'index'])
        .where('noun', /^(?:facilities|equipment|tasks)$/)
        .as('record_points.index')
      router
        .post(':noun/bulk', [BulkChanges, 'store'])
        .where('noun', /^(?:facilities|equipment|tasks)$/)
        .as('bulk_changes.store')
      router
        .post(':noun/hidden-sections', [HiddenSections, 'store'])
        .where('noun', /^(?:facilities|equipment|tasks)$/)
        .as('hidden_sections.store')
      router.get('bulk-changes/:id', [BulkChanges, 'show']).as('bulk_changes.show')
      router
        .get('bulk-changes/:id/refusals.csv', [BulkChanges, 'refusals'])
        .as('bulk_changes.refusals')
      router.post('bulk-changes/:id/undo', [BulkChanges, 'undo']).as('bulk_changes.undo')
    })
    .use(guarded)
}
