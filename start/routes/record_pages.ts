import router from '@adonisjs/core/services/router'
import type { EntityPagesController } from '#controllers/pages/entity_pages_controller'
import { pageRoutes } from '#routes/entity_pages'
import { middleware } from '#start/kernel'
import type { Guarded } from '#start/routes/guarded'

type Pages = () => Promise<{ default: new () => EntityPagesController }>

const AuditPage = () => import('#controllers/pages/audit_page_controller')
const EquipmentPages = () => import('#controllers/pages/equipment_pages_controller')
const FacilitiesPages = () => import('#controllers/pages/facilities_pages_controller')
const FirstRunPage = () => import('#controllers/pages/first_run_page_controller')
const RecordPages = () => import('#controllers/pages/record_pages_controller')
const TaskPages = () => import('#controllers/pages/task_pages_controller')
const WorkPage = () => import('#controllers/pages/work_page_controller')

/** Pages of places, equipment and tasks. */
export function recordPageRoutes(guarded: Guarded) {
  router
    .group(() => {
      router.get('welcome', [FirstRunPage, 'show']).as('welcome')
      router.get('work', [WorkPage, 'index']).as('work')
      router.get('tasks/board', [TaskPages, 'board']).as('tasks.board')
      router.get('settings/audit', [AuditPage, 'index']).as('audit.page')
      entityPages('equipment', EquipmentPages)
      entityPages('facilities', FacilitiesPages)
      entityPages('tasks', TaskPages)
    })
    .as('pages')
    .use(guarded)
  ownEntityPages(guarded)
}

/** Pages of the entities a company invented. */
function ownEntityPages(guarded: Guarded) {
  router
    .group(() => pageRoutes(RecordPages))
    .prefix('records/:entity')
    .as('pages.records')
    .where('entity', /^[a-z][a-z0-9_]{0,62}$/)
    .use([guarded, middleware.ownEntity()].flat())
}

function entityPages(noun: string, pages: Pages) {
  router.get(noun, [pages, 'index']).as(`${noun}.index`)
  router.get(`${noun}/new`, [pages, 'create']).as(`${noun}.create`)
  router.get(`${noun}/:id`, [pages, 'show']).as(`${noun}.show`)
  router.get(`${noun}/:id/edit`, [pages, 'edit']).as(`${noun}.edit`)
}
