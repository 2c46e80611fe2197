import env from '#start/env'

/**
 * What wraps the data keys of the tenants. The first wraps and opens, the previous ones only open. Outside
 * production the application's key stands in for a missing one; in production there is no stand-in.
 */
export const masterKeySource = {
  key: env.get('MASTER_KEY'),
  previous: (env.get('MASTER_KEY_PREVIOUS') ?? '').split(',').filter(Boolean),
  standIn: env.get('NODE_ENV') === 'production' ? undefined : env.get('APP_KEY').release(),
}
