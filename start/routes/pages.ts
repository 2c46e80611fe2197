import router from '@adonisjs/core/services/router'
import { mailFolderIsPublic } from '#config/mail'
import { authPageRoutes, peoplePageRoutes } from '#start/routes/auth_pages'

const MailPage = () => import('#controllers/pages/mail_page_controller')

/** What people open in a browser. */
export function pageRoutes() {
  authPageRoutes()
  peoplePageRoutes()
  if (mailFolderIsPublic) router.get('/dev/mail', [MailPage, 'show']).as('pages.mail')
}
