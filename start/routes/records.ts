import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'
import type { Guarded } from '#start/routes/guarded'

const Attachments = () => import('#controllers/attachments_controller')
const AttachmentUploads = () => import('#controllers/attachment_uploads_controller')
const BulkChanges = () => import('#controllers/bulk_changes_controller')
const Checklists = () => import('#controllers/checklists_controller')
const Comments = () => import('#controllers/comments_controller')
const Exports = () => import('#controllers/exports_controller')
const HiddenSections = () => import('#controllers/hidden_sections_controller')
const ImportPreviews = () => import('#controllers/import_previews_controller')
const ImportTemplates = () => import('#controllers/import_templates_controller')
const Imports = () => import('#controllers/imports_controller')
const RecordHistory = () => import('#controllers/record_history_controller')
const RecordPoints = () => import('#controllers/record_points_controller')
const Records = () => import('#controllers/records_controller')
const Reports = () => import('#controllers/reports_controller')
const RecordStatus = () => import('#controllers/record_status_controller')
const RecordTransitions = () => import('#controllers/record_transitions_controller')

/** Records of the entities a company invented, and everything that hangs on them. */
export function recordRoutes(guarded: Guarded) {
  router
    .group(() => {
      listed()
      held()
    })
    .prefix('records/:entity')
    .as('records')
    .where('entity', /^[a-z][a-z0-9_]{0,62}$/)
    .use([guarded, middleware.ownEntity()].flat())
}

function listed() {
  router.get('/', [Records, 'index']).as('index')
  router.post('/', [Records, 'store']).as('store')
  router.get('export', [Exports, 'index']).as('export')
  router.post('import', [Imports, 'store']).as('import')
  router.post('import/preview', [ImportPreviews, 'store']).as('import_preview')
  router.get('import/template', [ImportTemplates, 'show']).as('import_template')
  router.get('points', [RecordPoints, 'index']).as('points')
  router.post('bulk', [BulkChanges, 'store']).as('bulk')
  router.post('hidden-sections', [HiddenSections, 'store']).as('hidden_sections')
  router.get(':id', [Records, 'show']).as('show')
  router.route(':id', ['PUT', 'PATCH'], [Records, 'update']).as('update')
  router.delete(':id', [Records, 'destroy']).as('destroy')
  router.post(':id/restore', [Records, 'restore']).as('restore')
}

function held() {
  router.patch(':id/status', [RecordStatus, 'update']).as('status')
  router.get(':id/transitions', [RecordTransitions, 'index']).as('transitions')
  router.get(':id/history', [RecordHistory, 'index']).as('history')
  router.get(':id/comments', [Comments, 'index']).as('comments.index')
  router.post(':id/comments', [Comments, 'store']).as('comments.store')
  router.get(':id/attachments', [Attachments, 'index']).as('attachments.index')
  router.post(':id/attachments', [Attachments, 'store']).as('attachments.store')
  router.post(':id/attachments/presign', [AttachmentUploads, 'store']).as('attachments.presign')
  router.get(':id/reports', [Reports, 'index']).as('reports.index')
  router.get(':id/reports/:key', [Reports, 'show']).as('reports.show')
  router.get(':id/checklists', [Checklists, 'index']).as('checklists.index')
  router.post(':id/checklists', [Checklists, 'store']).as('checklists.store')
}
