import router from '@adonisjs/core/services/router'
import type { EntityController } from '#controllers/entity_controller'
import { namedNoun } from '#middleware/named_noun'

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
const AnyRecords = () => import('#controllers/records_controller')
const Reports = () => import('#controllers/reports_controller')
const RecordStatus = () => import('#controllers/record_status_controller')
const RecordTransitions = () => import('#controllers/record_transitions_controller')

type Records = () => Promise<{ default: new (...known: never[]) => EntityController }>

type Wishes = { path?: string; controller?: Records; workflow?: boolean }

/**
 * Everything the API answers of a plugin's noun, by names that begin with it: `parts.index`, `parts.export` …
 * `entityOperations` and `storyOperations` describe them.
 * @param path where its definition says it is: `parts`, `purchase-orders`
 * @param workflow whether one moves its records: they have states then, and checklists
 * @param controller of the plugin's own, where what every noun answers is not enough
 */
export function entityRoutes(
  noun: string,
  { path = pathOf(noun), controller = AnyRecords, workflow = false }: Wishes = {}
) {
  router
    .group(() => {
      listRoutes(controller)
      storyRoutes()
      if (workflow) moveRoutes()
    })
    .prefix(path)
    .as(noun)
    .use(namedNoun(noun))
}

/** `purchase_orders` → `purchase-orders` */
export function pathOf(noun: string) {
  return noun.replaceAll('_', '-')
}

/** A list, its records, and tables from files and into files. */
export function listRoutes(controller: Records) {
  router.get('/', [controller, 'index']).as('index')
  router.post('/', [controller, 'store']).as('store')
  router.get('export', [Exports, 'index']).as('export')
  router.post('import', [Imports, 'store']).as('import')
  router.post('import/preview', [ImportPreviews, 'store']).as('import_preview')
  router.get('import/template', [ImportTemplates, 'show']).as('import_template')
  router.get('points', [RecordPoints, 'index']).as('points')
  router.post('bulk', [BulkChanges, 'store']).as('bulk')
  router.post('hidden-sections', [HiddenSections, 'store']).as('hidden_sections')
  router.get(':id', [controller, 'show']).as('show')
  router.route(':id', ['PUT', 'PATCH'], [controller, 'update']).as('update')
  router.delete(':id', [controller, 'destroy']).as('destroy')
  router.post(':id/restore', [controller, 'restore']).as('restore')
}

/** What hangs on a record. */
export function storyRoutes() {
  router.get(':id/history', [RecordHistory, 'index']).as('history')
  router.get(':id/comments', [Comments, 'index']).as('comments.index')
  router.post(':id/comments', [Comments, 'store']).as('comments.store')
  router.get(':id/attachments', [Attachments, 'index']).as('attachments.index')
  router.post(':id/attachments', [Attachments, 'store']).as('attachments.store')
  router.post(':id/attachments/presign', [AttachmentUploads, 'store']).as('attachments.presign')
  router.get(':id/reports', [Reports, 'index']).as('reports.index')
  router.get(':id/reports/:key', [Reports, 'show']).as('reports.show')
}

/** What there is where a workflow moves records. */
export function moveRoutes() {
  router.patch(':id/status', [RecordStatus, 'update']).as('status')
  router.get(':id/transitions', [RecordTransitions, 'index']).as('transitions')
  router.get(':id/checklists', [Checklists, 'index']).as('checklists.index')
  router.post(':id/checklists', [Checklists, 'store']).as('checklists.store')
}
