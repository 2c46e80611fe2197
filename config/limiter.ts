import { defineConfig, stores } from '@adonisjs/limiter'
import type { InferLimiters } from '@adonisjs/limiter/types'
import env from '#start/env'

/** What a process counts by itself, without Redis or while it is away: the database is never asked on the API's path. */
const limiterConfig = defineConfig({ default: 'memory', stores: { memory: stores.memory({}) } })

export default limiterConfig

/** Requests allowed in a window of `seconds`; each number can be set from the environment. */
export const limits = {
  user: { requests: env.get('RATE_USER_PER_MINUTE', 6_000), seconds: 60 },
  tenant: { requests: env.get('RATE_TENANT_PER_MINUTE', 20_000), seconds: 60 },
  burst: { requests: env.get('RATE_BURST', 200), seconds: 1 },
  loginPerAccount: { requests: env.get('RATE_LOGIN_PER_ACCOUNT', 10), seconds: 900 },
  loginPerIp: { requests: env.get('RATE_LOGIN_PER_IP', 50), seconds: 900 },
  registerPerIp: { requests: env.get('RATE_REGISTER_PER_IP', 60), seconds: 3_600 },
  /** Past this many runs a minute an automation is paused, and its hook refused. */
  automationRuns: { requests: env.get('RATE_AUTOMATION_RUNS', 120), seconds: 60 },
  hookCalls: { requests: env.get('RATE_HOOK_CALLS', 120), seconds: 60 },
  resetPerAccount: { requests: env.get('RATE_RESET_PER_ACCOUNT', 5), seconds: 3_600 },
}

declare module '@adonisjs/limiter/types' {
  export interface LimitersList extends InferLimiters<typeof limiterConfig> {}
}
