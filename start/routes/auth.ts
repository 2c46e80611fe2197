import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'
import type { Guarded } from '#start/routes/guarded'

const Registrations = () => import('#controllers/registrations_controller')
const AccessTokens = () => import('#controllers/access_tokens_controller')
const Sessions = () => import('#controllers/sessions_controller')
const DeviceSessions = () => import('#controllers/device_sessions_controller')
const SecondFactors = () => import('#controllers/second_factors_controller')
const Profile = () => import('#controllers/profile_controller')
const PasswordResets = () => import('#controllers/password_resets_controller')
const EmailVerifications = () => import('#controllers/email_verifications_controller')

/** Logging in and out: public, except what concerns oneself. */
export function authRoutes(guarded: Guarded) {
  router.post('/auth/register', [Registrations, 'store']).as('auth.register')
  router
    .group(() => {
      router.post('/auth/login', [AccessTokens, 'store']).as('auth.login')
      router.post('/auth/mfa', [AccessTokens, 'confirm']).as('auth.mfa')
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
      router.get('/auth/sessions', [DeviceSessions, 'index']).as('auth.sessions.index')
      router
        .delete('/auth/sessions', [DeviceSessions, 'destroyOthers'])
        .as('auth.sessions.destroy_others')
      router.delete('/auth/sessions/:id', [DeviceSessions, 'destroy']).as('auth.sessions.destroy')
    })
    .use(guarded)
}

/** One's own second factor. `/auth/mfa` itself is the second step of a log-in, so these stand below it. */
export function secondFactorRoutes(guarded: Guarded) {
  router
    .group(() => {
      router.get('/auth/mfa/state', [SecondFactors, 'show']).as('auth.mfa.show')
      router.post('/auth/mfa/setup', [SecondFactors, 'store']).as('auth.mfa.setup')
      router.post('/auth/mfa/confirm', [SecondFactors, 'confirm']).as('auth.mfa.confirm')
      router
        .post('/auth/mfa/recovery-codes', [SecondFactors, 'renewCodes'])
        .as('auth.mfa.recovery_codes')
      router.post('/auth/mfa/disable', [SecondFactors, 'destroy']).as('auth.mfa.disable')
    })
    .use(guarded)
}

/** Browsers keep a session where API clients keep tokens. */
export function sessionRoutes() {
  router
    .group(() => {
      router.post('/auth/session', [Sessions, 'store']).as('auth.session.store')
      router.post('/auth/session/mfa', [Sessions, 'confirm']).as('auth.session.mfa')
      router.delete('/auth/session', [Sessions, 'destroy']).as('auth.session.destroy')
    })
    .use(middleware.tenantOnly())
}
