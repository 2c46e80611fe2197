export type Taken = {
  allowed: boolean
  /** Whole requests that may follow at once. */
  remaining: number
  /** Seconds until the next request is allowed, 0 when one is now. */
  retryAfter: number
  /** Seconds until the bucket is full again. */
  reset: number
}

/**
 * Requests per key: `burst` at once, refilled evenly to `perMinute`. One number per key (the time at which its
 * bucket will be full), so taking costs the same however many there are (GCRA, as in ATM networks).
 * Keys that have been still for as long as a bucket needs to fill are forgotten by turns.
 */
export class TokenBucket {
  /** Milliseconds one request costs, and all of them. */
  readonly cost: number
  readonly span: number
  private readonly capacity: number
  private recent = new Map<string, number>()
  private older = new Map<string, number>()
  private turnAt = 0

  constructor({ perMinute, burst }: { perMinute: number; burst: number }) {
    this.cost = 60_000 / perMinute
    this.capacity = Math.max(1, Math.min(burst, perMinute))
    this.span = this.cost * this.capacity
  }

  take(key: string, now: number): Taken {
    this.turn(now)
    const full = Math.max(now, this.recent.get(key) ?? this.older.get(key) ?? now)
    const next = full + this.cost
    // A thousandth of a request absorbs what floating point loses on the way.
    const late = next - now - this.span - this.cost / 1_000
    if (late > 0) return this.judge(full - now, late)

    this.recent.set(key, next)
    return this.judge(next - now, 0)
  }

  /** Milliseconds until the bucket is full, and by how many the request came too early: 0 when it was let through. */
  judge(filling: number, late: number): Taken {
    const left = Math.floor((this.span - filling) / this.cost + 0.001)
    return {
      allowed: late === 0,
      remaining: late === 0 ? left : 0,
      retryAfter: Math.ceil(late / 1_000),
      reset: Math.ceil(filling / 1_000),
    }
  }

  private turn(now: number) {
    if (now < this.turnAt) return
    this.older = now - this.turnAt > this.span ? new Map() : this.recent
    this.recent = new Map()
    this.turnAt = now + this.span
  }
}
