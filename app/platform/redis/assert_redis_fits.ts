import logger from '@adonisjs/core/services/logger'
import { E_REDIS_EVICTS } from '#platform/errors'
import { connectRedis } from '#platform/redis/connect_redis'

/** Milliseconds until a Redis that does not answer is told from a slow one. */
const PATIENCE = 5_000

/**
 * A Redis that evicts throws jobs away without a word, so nobody works on one. One without a journal loses
 * its jobs when it is restarted: that is said, as a managed Redis may keep them by other means.
 * @throws E_REDIS_EVICTS, or why Redis does not answer
 */
export async function assertRedisFits() {
  const client = connectRedis('check', {
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: PATIENCE,
    commandTimeout: PATIENCE,
  })
  try {
    await client.connect()
    judge(await client.info())
  } finally {
    client.disconnect()
  }
}

/** @param info the answer to INFO */
function judge(info: string) {
  const policy = setting(info, 'maxmemory_policy')
  if (policy !== 'noeviction') throw new E_REDIS_EVICTS(refusal(policy))
  if (setting(info, 'aof_enabled') === '0')
    logger.warn('Redis keeps no journal: set appendonly yes, or a restart loses waiting jobs')
}

function refusal(policy: string) {
  return `Redis evicts keys (maxmemory-policy ${policy}), and with them jobs: set maxmemory-policy noeviction`
}

function setting(info: string, name: string) {
  return new RegExp(`^${name}:(.*?)\r?$`, 'm').exec(info)?.[1] ?? 'unknown'
}
