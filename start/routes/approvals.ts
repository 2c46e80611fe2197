import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'
import type { Guarded } from '#start/routes/guarded'

const Approvals = () => import('#controllers/approvals_controller')
const Delegates = () => import('#controllers/approval_delegates_controller')
const Links = () => import('#controllers/approval_links_controller')
const Notifications = () => import('#controllers/notifications_controller')
const WebhookSecrets = () => import('#controllers/webhook_secrets_controller')
const Pages = () => import('#controllers/pages/approval_pages_controller')

/** What people are asked and told. */
export function approvalRoutes(guarded: Guarded) {
  router
    .group(() => {
      router.get('approvals', [Approvals, 'index']).as('approvals.index')
      router.get('approvals/delegate', [Delegates, 'show']).as('approvals.delegate.show')
      router.put('approvals/delegate', [Delegates, 'update']).as('approvals.delegate.update')
      router.delete('approvals/delegate', [Delegates, 'destroy']).as('approvals.delegate.destroy')
      router.get('approvals/:id', [Approvals, 'show']).as('approvals.show')
      router.post('approvals/:id', [Approvals, 'decide']).as('approvals.decide')
      router.post('approvals/:id/withdraw', [Approvals, 'withdraw']).as('approvals.withdraw')
      router.get('notifications', [Notifications, 'index']).as('notifications.index')
      router.post('notifications/read', [Notifications, 'readAll']).as('notifications.read_all')
      router.post('notifications/:id/read', [Notifications, 'read']).as('notifications.read')
      router.get('webhooks/secret', [WebhookSecrets, 'show']).as('webhooks.secret')
    })
    .use(guarded)
  router
    .post('approvals/by-link', [Links, 'store'])
    .as('approvals.by_link')
    .use(middleware.tenantOnly())
}

/** Pages of known users, and the one a mail opens. */
export function approvalPageRoutes(guarded: Guarded) {
  router
    .group(() => {
      router.get('approvals', [Pages, 'index']).as('pages.approvals')
      router.get('approvals/:id', [Pages, 'show']).as('pages.approval')
    })
    .use(guarded)
  router.get('approve/:token', [Pages, 'byLink']).as('pages.approve').use(middleware.tenantOnly())
}
