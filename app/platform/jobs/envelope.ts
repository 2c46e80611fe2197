import type { Actor } from '#platform/events/actor'

/** What travels through a queue. `tenant` is an id taken from a tenant object; null for work of no tenant. */
export type Envelope = {
  v: 1
  tenant: string | null
  actor: Pick<Actor, 'id' | 'channel'> | null
  /** The request id that caused it. */
  trace: string | null
  input: unknown
}

export function isEnvelope(data: unknown): data is Envelope {
  const { v, tenant, input } = (data ?? {}) as Partial<Envelope>
  return v === 1 && (tenant === null || typeof tenant === 'string') && input !== undefined
}
