/** Answer people who are not logged in. A route that is missing here and not guarded fails the test. */
export const PUBLIC = [
  'auth.register',
  'auth.login',
  'auth.mfa',
  'auth.refresh',
  'auth.logout',
  'auth.password_reset',
  'auth.password_reset.confirm',
  'auth.verify_email',
  'auth.session.store',
  'auth.session.mfa',
  'auth.session.destroy',
  'invitations.accept',
  'approvals.by_link',
  'openapi',
  'openapi_types',
  'hooks.store',
]

/** Refused before rights are looked at: the bare address names nothing. */
export const ASKS_NOTHING = ['live.show']

/** Every known user may ask these, and gets only their own. */
export const FOR_EVERYBODY = [
  'auth.me',
  'auth.me.update',
  'auth.verify_email.resend',
  'auth.sessions.index',
  'auth.sessions.destroy_others',
  'auth.mfa.show',
  'auth.mfa.setup',
  'jobs.index',
  'imports.index',
  'search',
  'views.index',
  'kpis.index',
  'approvals.index',
  'approvals.delegate.show',
  'approvals.delegate.destroy',
  'notifications.index',
  'notifications.read_all',
]

/** About oneself as well, but not without a code, the password, or somebody who is there. */
export const WITH_PROOF = [
  'auth.mfa.confirm',
  'auth.mfa.recovery_codes',
  'auth.mfa.disable',
  'approvals.delegate.update',
]
