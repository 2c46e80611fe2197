import { LRUCache } from 'lru-cache'
import { outboundBreaker } from '#config/outbound'
import { E_OUTBOUND_PAUSED } from '#platform/errors'

type Trouble = { failures: number; until: number }

/** Leaves a host alone for a while that failed several times in a row. Per process. */
export class HostBreaker {
  private troubled = new LRUCache<string, Trouble>({ max: 5_000 })

  constructor(private now: () => number = Date.now) {}

  /** @throws E_OUTBOUND_PAUSED */
  assertClosed(host: string) {
    const { until = 0 } = this.troubled.get(host) ?? {}
    if (until > this.now())
      throw new E_OUTBOUND_PAUSED(`${host} has failed too often and is left alone for a minute`)
  }

  failed(host: string) {
    const failures = (this.troubled.get(host)?.failures ?? 0) + 1
    const until = failures >= outboundBreaker.failures ? this.now() + outboundBreaker.pause : 0
    this.troubled.set(host, { failures, until })
  }

  answered(host: string) {
    this.troubled.delete(host)
  }
}
