import type { Keyring } from '#platform/secrets/keyring'

/** What one page of a store came to; `last` is null where nothing follows. */
export type Converted = { last: string | null; converted: number; unreadable: number }

/** A table of the tenant whose unit is open that holds sealed values. */
export interface SecretStore {
  name: string
  /** Values that are not in the form they should have: a text to be sealed or unsealed, or an older key. */
  waiting(ring: Keyring): Promise<number>
  /** Brings the next page of rows behind `after` into it. Absent where what waits is purged anyway. */
  convert?(after: string | null, ring: Keyring): Promise<Converted>
}

type Source = () => Promise<SecretStore[]>

const sources: Source[] = []

/** Every place where secrets stand: what is not listed here loses its key at the first rotation. */
export const secretStores = {
  add(source: Source) {
    sources.push(source)
  },

  /** Those of the tenant whose unit is open, always in the same order. */
  async all(): Promise<SecretStore[]> {
    const stores: SecretStore[] = []
    for (const source of sources) stores.push(...(await source()))
    return stores.sort((one, other) => (one.name < other.name ? -1 : 1))
  },

  async waiting(ring: Keyring): Promise<number> {
    let waiting = 0
    for (const store of await secretStores.all()) waiting += await store.waiting(ring)
    return waiting
  },
}
