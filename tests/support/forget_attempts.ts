import limiter from '@adonisjs/limiter/services/main'

/** All tests come from one address: what one of them failed at must not close the door for the next. */
export async function forgetAttempts() {
  await limiter.clear()
  return () => limiter.clear()
}
