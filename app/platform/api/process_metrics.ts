import { monitorEventLoopDelay } from 'node:perf_hooks'
import { requestHistogram } from '#platform/api/request_histogram'
import { jobQueues } from '#platform/jobs/job_queues'
import { poolUse } from '#platform/tenancy/pool_use'

const NANOSECONDS = 1e9

const loop = monitorEventLoopDelay({ resolution: 20 })
loop.enable()

/** What this process has to tell, as Prometheus text. A queue that is away leaves its lines out. */
export async function processMetrics(): Promise<string> {
  const depth = await jobQueues.depth().catch(() => ({}))
  return [
    ...family(
      'fieldrino_request_duration_seconds',
      'histogram',
      requestHistogram.lines('fieldrino_request_duration_seconds')
    ),
    ...family('fieldrino_pool_connections', 'gauge', pools()),
    ...family('fieldrino_queue_jobs', 'gauge', queues(depth)),
    ...family('fieldrino_event_loop_lag_seconds', 'gauge', lag()),
    ...family('fieldrino_process_memory_bytes', 'gauge', memory()),
    ...family('fieldrino_process_uptime_seconds', 'counter', [
      `fieldrino_process_uptime_seconds ${process.uptime()}`,
    ]),
    '',
  ].join('\n')
}

function family(name: string, type: string, lines: string[]) {
  return lines.length ? [`# TYPE ${name} ${type}`, ...lines] : []
}

function pools() {
  return poolUse().flatMap(({ pool, ...states }) =>
    Object.entries(states).map(
      ([state, count]) => `fieldrino_pool_connections{pool="${pool}",state="${state}"} ${count}`
    )
  )
}

function queues(depth: Record<string, Record<string, number>>) {
  return Object.entries(depth).flatMap(([queue, states]) =>
    Object.entries(states).map(
      ([state, count]) => `fieldrino_queue_jobs{queue="${queue}",state="${state}"} ${count}`
    )
  )
}

/** Since the last look: each scrape sees the worst of its own interval. */
function lag() {
  const lines = [50, 99].map(
    (percent) =>
      `fieldrino_event_loop_lag_seconds{quantile="${percent / 100}"} ${loop.percentile(percent) / NANOSECONDS}`
  )
  lines.push(`fieldrino_event_loop_lag_seconds{quantile="1"} ${loop.max / NANOSECONDS}`)
  loop.reset()
  return lines
}

function memory() {
  const { rss, heapUsed, heapTotal, external } = process.memoryUsage()
  return Object.entries({ rss, heap_used: heapUsed, heap_total: heapTotal, external }).map(
    ([kind, bytes]) => `fieldrino_process_memory_bytes{kind="${kind}"} ${bytes}`
  )
}
