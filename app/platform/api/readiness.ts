import { access, constants, mkdir } from 'node:fs/promises'
import { storagePath } from '#config/app'
import { bucket } from '#config/files'
import { pingFiles } from '#platform/files/file_store'
import { jobQueues } from '#platform/jobs/job_queues'
import { pingDatabase } from '#platform/tenancy/pool_use'

export type Check = { state: 'up' | 'down'; ms: number }
export type Readiness = { ready: boolean; checks: Record<string, Check> }

/** Milliseconds a part may take to answer. */
const PATIENCE = 2_000

const parts: Record<string, () => Promise<unknown>> = {
  database: pingDatabase,
  queue: () => jobQueues.ping(),
  storage: bucket ? pingFiles : writableStorage,
}

/** Asks every part this process depends on, all at once. What is wrong with one is in the log, not in the answer. */
export async function readiness(): Promise<Readiness> {
  const checks = await Promise.all(
    Object.entries(parts).map(async ([name, ask]) => [name, await check(ask)] as const)
  )
  return {
    ready: checks.every(([, { state }]) => state === 'up'),
    checks: Object.fromEntries(checks),
  }
}

async function check(ask: () => Promise<unknown>): Promise<Check> {
  const start = performance.now()
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('too late')), PATIENCE)
  const state = await Promise.race([ask(), late]).then(
    () => 'up' as const,
    () => 'down' as const
  )
  clearTimeout(timer)
  return { state, ms: Math.round(performance.now() - start) }
}

async function writableStorage() {
  await mkdir(`${storagePath}/drive`, { recursive: true })
  await access(`${storagePath}/drive`, constants.R_OK | constants.W_OK)
}
