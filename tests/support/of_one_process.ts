/** Files that read the letters of `mail.fake()`, which hears of its own process only: all their requests go there. */
export const OF_ONE_PROCESS = [
  'controllers/factor_resets.spec.ts',
  'controllers/invitations.spec.ts',
  'controllers/letters.spec.ts',
  'controllers/lockout_notice.spec.ts',
  'controllers/password_resets.spec.ts',
  'controllers/registrations.spec.ts',
  'controllers/second_step.spec.ts',
]
