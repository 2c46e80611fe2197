import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'
import type { Guarded } from '#start/routes/guarded'

const Registrations = () => import('#controllers/registrations_controller')
const AccessTokens = () => import('#controllers/access_tokens_controller')
const Sessions = () => import('#controllers/sessions_controller')
const Profile = () => import('#controllers/profile_controller')
const PasswordResets = () => import('#controllers/password_resets_controller')
const EmailVerifications = () => import('#controllers/email_verifications_controller')

/** Logging in and out: public, except what concerns oneself. */
export function authRoutes(guarded: Guarded) {
  router.post('/auth/register', [Registrations, 'store']).as('auth.register')
  router
    .group(() => {
      router.post('/auth/login', [AccessTokens, 'store']).as('auth.login')
      router.post('/auth/refresh', [AccessTokens, 'update']).as('auth.refresh')
      router.post('/auth/logout', [AccessTokens, 'destroy']).as('auth.logout')
      router.post('/auth/password-reset', [PasswordResets, 'store']).as('auth.password_reset')
      router
        .post('/auth/password-reset/confirm', [PasswordResets, 'update'])
        .as('auth.password_reset.confirm')
      router.post('/auth/verify-email', [EmailVerifications, 'store']).as('auth.verify_email')
    })
    .use(middleware.tenantOnly())
  router
    .group(() => {
      router.get('/auth/me', [Profile, 'show']).as('auth.me')
      router.patch('/auth/me', [Profile, 'update']).as('auth.me.update')
      router
        .post('/auth/verify-email/resend', [EmailVerifications, 'resend'])
        .as('auth.verify_email.resend')
    })
    .use(guarded)
}

/** Browsers keep a session where API clients keep tokens. */
export function sessionRoutes() {
  router
    .group(() => {
      router.post('/auth/session', [Sessions, 'store']).as('auth.session.store')
      router.delete('/auth/session', [Sessions, 'destroy']).as('auth.session.destroy')
    })
    .use(middleware.tenantOnly())
}
