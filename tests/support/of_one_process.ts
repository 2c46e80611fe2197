/** Files that look into their own process, at the letters of `mail.fake()`, at its door and pool: all their requests go to it. */
export const OF_ONE_PROCESS = [
  'controllers/factor_resets.spec.ts',
  'controllers/invitations.spec.ts',
  'controllers/letters.spec.ts',
  'controllers/lockout_notice.spec.ts',
  'controllers/password_resets.spec.ts',
  'controllers/registrations.spec.ts',
  'controllers/second_step.spec.ts',
  'platform/api/front_door.spec.ts',
]
