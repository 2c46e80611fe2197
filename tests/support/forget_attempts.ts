import limiter from '@adonisjs/limiter/services/main'
import { redisStore } from '#config/redis'
import { sharedCounts } from '#platform/redis/shared_counts'
import { sharedKey } from '#platform/redis/take_shared'

/** All tests come from one address: what one of them failed at must not close the door for the next. */
export async function forgetAttempts() {
  await forget()
  return forget
}

async function forget() {
  await limiter.clear()
  if (!redisStore.url) return
  await sharedCounts.ask(async (client) => {
    const keys = await client.keys(sharedKey('*'))
    if (keys.length > 0) await client.unlink(keys)
  })
}
