import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const Home = () => import('#controllers/pages/home_controller')
const AuthPages = () => import('#controllers/pages/auth_pages_controller')
const PeoplePages = () => import('#controllers/pages/people_pages_controller')
const TeamPages = () => import('#controllers/pages/team_pages_controller')
const SecurityPage = () => import('#controllers/pages/security_page_controller')
const SettingsPage = () => import('#controllers/pages/settings_page_controller')
const StoragePage = () => import('#controllers/pages/storage_page_controller')
const Handoffs = () => import('#controllers/pages/handoffs_controller')

/** The pages before the log-in. */
export function authPageRoutes() {
  router.get('/', [Home, 'show']).as('home')
  router.get('/login', [AuthPages, 'login']).as('login')
  router.get('/register', [AuthPages, 'register']).as('register')
  router
    .group(() => {
      router.get('/password/forgot', [AuthPages, 'forgotPassword']).as('password.forgot')
      router.get('/password/reset/:token', [AuthPages, 'resetPassword']).as('password.reset')
      router.get('/verify-email/:token', [AuthPages, 'verifyEmail']).as('verify_email')
      router.get('/invitations/:token', [PeoplePages, 'invitation']).as('invitation')
      router.get('/handoff/:token', [Handoffs, 'show']).as('handoff')
    })
    .use(middleware.tenantOnly())
}

/** The settings pages about people, oneself among them, and about what the company keeps. */
export function peoplePageRoutes() {
  router
    .group(() => {
      router.get('/security', [SecurityPage, 'show']).as('security')
      router.get('/settings', [SettingsPage, 'show']).as('settings')
      router.get('/settings/users', [PeoplePages, 'users']).as('settings.users')
      router.get('/settings/roles', [PeoplePages, 'roles']).as('settings.roles')
      router.get('/settings/storage', [StoragePage, 'show']).as('settings.storage')
      router.get('/settings/teams', [TeamPages, 'index']).as('settings.teams')
      router.get('/settings/teams/:id', [TeamPages, 'show']).as('settings.team')
    })
    .use(middleware.principal({ guard: 'web' }))
}
