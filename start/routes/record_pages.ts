import router from '@adonisjs/core/services/router'
import type { Guarded } from '#start/routes/guarded'

const AuditPage = () => import('#controllers/pages/audit_page_controller')
const EquipmentPages = () => import('#controllers/pages/equipment_pages_controller')
const FacilitiesPages = () => import('#controllers/pages/facilities_pages_controller')
const FirstRunPage = () => import('#controllers/pages/first_run_page_controller')
const TaskPages = () => import('#controllers/pages/task_pages_controller')

const RECORDS = [
  ['equipment', EquipmentPages],
  ['facilities', FacilitiesPages],
  ['tasks', TaskPages],
] as const

/** Pages of places, equipment and tasks. */
export function recordPageRoutes(guarded: Guarded) {
  router
    .group(() => {
      router.get('welcome', [FirstRunPage, 'show']).as('welcome')
      router.get('work', [TaskPages, 'mine']).as('work')
      router.get('tasks/board', [TaskPages, 'board']).as('tasks.board')
      router.get('settings/audit', [AuditPage, 'index']).as('audit.page')
      for (const [noun, pages] of RECORDS) {
        router.get(noun, [pages, 'index']).as(`${noun}.index`)
        router.get(`${noun}/new`, [pages, 'create']).as(`${noun}.create`)
        router.get(`${noun}/:id`, [pages, 'show']).as(`${noun}.show`)
        router.get(`${noun}/:id/edit`, [pages, 'edit']).as(`${noun}.edit`)
      }
    })
    .as('pages')
    .use(guarded)
}
