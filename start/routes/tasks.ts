import router from '@adonisjs/core/services/router'
import type { Guarded } from '#start/routes/guarded'

const AttachmentContents = () => import('#controllers/attachment_contents_controller')
const AttachmentDownloads = () => import('#controllers/attachment_downloads_controller')
const AttachmentThumbnails = () => import('#controllers/attachment_thumbnails_controller')
const AttachmentUploads = () => import('#controllers/attachment_uploads_controller')
const Attachments = () => import('#controllers/attachments_controller')
const Checklists = () => import('#controllers/checklists_controller')
const ChecklistSubmissions = () => import('#controllers/checklist_submissions_controller')
const Comments = () => import('#controllers/comments_controller')
const Reports = () => import('#controllers/reports_controller')
const Tasks = () => import('#controllers/tasks_controller')
const RecordHistory = () => import('#controllers/record_history_controller')
const RecordStatus = () => import('#controllers/record_status_controller')
const RecordTransitions = () => import('#controllers/record_transitions_controller')

/** Work, and everything that hangs on it. */
export function taskRoutes(guarded: Guarded) {
  router
    .group(() => {
      router.get('tasks/overdue', [Tasks, 'overdue']).as('tasks.overdue')
      router.get('tasks/my-tasks', [Tasks, 'mine']).as('tasks.mine')
      router.resource('tasks', Tasks).apiOnly()
      router.post('tasks/:id/restore', [Tasks, 'restore']).as('tasks.restore')
      router.patch('tasks/:id/status', [RecordStatus, 'update']).as('tasks.status')
      router.get('tasks/:id/transitions', [RecordTransitions, 'index']).as('tasks.transitions')
      router.get('tasks/:id/history', [RecordHistory, 'index']).as('tasks.history')
      router.get('tasks/:id/comments', [Comments, 'index']).as('tasks.comments.index')
      router.post('tasks/:id/comments', [Comments, 'store']).as('tasks.comments.store')
      router.get('tasks/:id/attachments', [Attachments, 'index']).as('tasks.attachments.index')
      router.post('tasks/:id/attachments', [Attachments, 'store']).as('tasks.attachments.store')
      router
        .post('tasks/:id/attachments/presign', [AttachmentUploads, 'store'])
        .as('tasks.attachments.presign')
      router.get('tasks/:id/checklists', [Checklists, 'index']).as('tasks.checklists.index')
      router.post('tasks/:id/checklists', [Checklists, 'store']).as('tasks.checklists.store')
      router.get('tasks/:id/reports', [Reports, 'index']).as('tasks.reports.index')
      router.get('tasks/:id/reports/:key', [Reports, 'show']).as('tasks.reports.show')
      router.resource('comments', Comments).apiOnly().only(['show', 'update', 'destroy'])
      router.get('attachments/:id', [AttachmentContents, 'show']).as('attachments.show')
      router
        .post('attachments/:id/confirm', [AttachmentUploads, 'confirm'])
        .as('attachments.confirm')
      router
        .get('attachments/:id/thumbnail', [AttachmentThumbnails, 'show'])
        .as('attachments.thumbnail')
      router
        .get('attachments/:id/download', [AttachmentDownloads, 'show'])
        .as('attachments.download')
      router.delete('attachments/:id', [Attachments, 'destroy']).as('attachments.destroy')
      router.resource('checklists', Checklists).apiOnly().only(['show', 'update'])
      router.post('checklists/:id/submit', [ChecklistSubmissions, 'store']).as('checklists.submit')
    })
    .use(guarded)
}
