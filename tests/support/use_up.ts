import { redisStore } from '#config/redis'
import { ownLimits } from '#platform/api/request_limits'
import { sharedCounts } from '#platform/redis/shared_counts'
import { sharedKey } from '#platform/redis/take_shared'

/** Milliseconds for which nothing is refilled: as long as a test may need on a slow machine. */
const AHEAD = 10_000

/** From here on the user is beyond the burst, as if all requests had been made in the future. */
export async function useUp(userId: string) {
  const { users } = ownLimits
  if (!redisStore.url) {
    while (users.take(userId, performance.now() + AHEAD).allowed);
    return
  }
  await sharedCounts.ask((client) =>
    client.set(sharedKey(`user:${userId}`), Date.now() + users.span + AHEAD)
  )
}
