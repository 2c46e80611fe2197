import type { Actor } from '#platform/events/actor'
import { DurableJob } from '#platform/jobs/durable_job'
import {
  defineDurableJob,
  type DurableOrder,
  type DurableWork,
  type Position,
  type Step,
} from '#platform/jobs/durable_kind'
import { KEPT_MINUTES, keyrings } from '#platform/secrets/keyrings'
import type { Keyring } from '#platform/secrets/keyring'
import { secretStores, type SecretStore } from '#platform/secrets/secret_stores'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import { dataKeyRows } from '#platform/tenancy/data_key_rows'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'

const NAME = 'reseal_secrets'

/** A writer that still knows the older definition may leave a value behind a pass: another one finds it. */
const PASSES = 3

/** The store and the row it stands at, and what came of it so far. */
type Cursor = {
  pass: number
  store: string
  after: string | null
  converted: number
  unreadable: number
}

const START: Cursor = { pass: 1, store: '', after: null, converted: 0, unreadable: 0 }

/**
 * Brings every secret of a tenant into the form it should have: fields that were marked as encrypted or no
 * longer are, values under an older key. A page of rows a step, so writers wait for milliseconds at most.
 */
class ResealSecrets implements DurableWork<Cursor> {
  private isOver = false

  private constructor(private owner: TenantIdentity) {}

  /** Definitions and keys have just changed, and this process may not have heard of it. */
  static async open({ tenant: owner }: DurableOrder<object>) {
    await cacheChannel.announce('definitions', owner.id)
    await cacheChannel.announce('keys', owner.id)
    return new ResealSecrets(owner)
  }

  async step({ cursor, total }: Position<Cursor>): Promise<Step<Cursor>> {
    const ring = await keyrings.of(this.owner)
    const stores = (await secretStores.all()).filter(({ convert }) => convert)
    const at = cursor ?? START
    const next = await this.turn(at, stores, ring)
    const goal = total ?? (await countIn(stores, ring)) + (next?.converted ?? 0)
    if (next) return { cursor: next, done: next.converted, total: goal }

    this.isOver = true
    const { converted, unreadable } = at
    return { cursor: at, done: converted, total: converted, result: { converted, unreadable } }
  }

  async cancelled({ done }: Position<Cursor>) {
    return { converted: done }
  }

  /** Keys that nothing names any more go. Rows of open transactions are not seen, hence the minutes. */
  async close() {
    if (this.isOver) await dropOldKeys(this.owner)
  }

  private async turn(at: Cursor, stores: SecretStore[], ring: Keyring): Promise<Cursor | null> {
    const store = stores.find(({ name }) => name >= at.store)
    if (!store) return this.another(at, stores, ring)

    const { last, converted, unreadable } = await store.convert!(at.after, ring)
    return {
      pass: at.pass,
      store: last === null ? `${store.name} ` : store.name,
      after: last,
      converted: at.converted + converted,
      unreadable: at.pass === 1 ? at.unreadable + unreadable : at.unreadable,
    }
  }

  private async another(at: Cursor, stores: SecretStore[], ring: Keyring): Promise<Cursor | null> {
    const left = (await countIn(stores, ring)) - at.unreadable
    return left > 0 && at.pass < PASSES
      ? { ...at, pass: at.pass + 1, store: '', after: null }
      : null
  }
}

defineDurableJob<object, Cursor>({
  name: NAME,
  channel: 'system',
  open: (order) => ResealSecrets.open(order),
})

/** Asks for it in the open unit. @returns the job's id */
export function askForReseal(by: Actor) {
  return DurableJob.start(NAME, {}, by)
}

/** Asks where something waits, or an older key may go, and nothing is under way. */
export async function sweepSecrets(owner: TenantIdentity) {
  const ring = await keyrings.of(owner)
  return tenant.run(owner, async () => {
    const waits = ring.versions.length > 1 || (await secretStores.waiting(ring)) > 0
    if (!waits || (await underWay())) return null
    return askForReseal({ id: null, channel: 'system' })
  })
}

/** The state of the last run, for people. */
export async function lastReseal() {
  const [row] = await tenant.query<{ state: string; done: number; total: number | null }>(
    'SELECT state, done, total FROM jobs WHERE name = $1 ORDER BY created_at DESC LIMIT 1',
    [NAME]
  )
  return row
}

/** Once nothing names them, and no process can still hold them for the newest. @returns the versions that went */
export async function dropOldKeys(owner: TenantIdentity, minutes = 2 * KEPT_MINUTES) {
  const ring = await keyrings.of(owner)
  if (ring.versions.length < 2) return []
  const waiting = await tenant.run(owner, () => secretStores.waiting(ring), { readOnly: true })
  if (waiting > 0) return []
  const gone: number[] = await dataKeyRows.drop(owner, { below: ring.version, minutes })
  if (gone.length) await cacheChannel.announce('keys', owner.id)
  return gone
}

async function underWay() {
  const last = await lastReseal()
  return ['queued', 'running'].includes(last?.state ?? '')
}

async function countIn(stores: SecretStore[], ring: Keyring) {
  let count = 0
  for (const store of stores) count += await store.waiting(ring)
  return count
}
