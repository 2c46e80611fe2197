import { createHmac, hkdfSync } from 'node:crypto'
import { E_DATA_KEY, E_SECRET_UNREADABLE } from '#platform/errors'
import { openBytes, sealBytes } from '#platform/secrets/aes_gcm'
import type { DataKey } from '#platform/secrets/data_key'

/** Where a secret stands: anywhere else it does not open. */
export type Place = { table: string; column: string; row: string }

/** Version of the data key and ciphertext. */
export type Sealed = { k: number; c: string }

/** The data keys of one tenant, newest first: what it seals and opens its secrets with. */
export class Keyring {
  private derived = new Map<string, Buffer>()

  constructor(
    readonly tenantId: string,
    private readonly keys: readonly DataKey[]
  ) {}

  get version() {
    return this.keys[0].version
  }

  get versions() {
    return this.keys.map(({ version }) => version)
  }

  seal(text: string, place: Place): Sealed {
    const key = this.derive(this.keys[0], 'seal')
    return { k: this.version, c: sealBytes(key, Buffer.from(text), this.inWords(place)) }
  }

  /** @throws E_DATA_KEY for a version there is not, E_SECRET_UNREADABLE for what was altered or moved */
  open({ k, c }: Sealed, place: Place): string {
    const key = this.keys.find(({ version }) => version === k)
    if (!key) throw new E_DATA_KEY()
    const plain = openBytes(this.derive(key, 'seal'), c, this.inWords(place))
    if (plain) return plain.toString()
    throw new E_SECRET_UNREADABLE(
      `${place.table}.${place.column} of ${place.row} does not open: it was altered, or moved there from another place`
    )
  }

  /** The blind index of a value under the newest key: equal values of one column of one tenant have the same. */
  digest(text: string, place: Omit<Place, 'row'>) {
    return this.digestBy(this.keys[0], text, place)
  }

  /** Under every key there is: while keys are rotated rows carry the old one or the new one. */
  digests(text: string, place: Omit<Place, 'row'>) {
    return this.keys.map((key) => this.digestBy(key, text, place))
  }

  private digestBy(key: DataKey, text: string, { table, column }: Omit<Place, 'row'>) {
    const secret = this.derive(key, `index ${table} ${column}`)
    return createHmac('sha256', secret).update(text).digest('base64url')
  }

  /** No key serves two ends. */
  private derive({ version, secret }: DataKey, end: string) {
    const name = `${version} ${end}`
    const known = this.derived.get(name)
    if (known) return known
    const key = Buffer.from(hkdfSync('sha256', secret, this.tenantId, `fieldrino ${end}`, 32))
    this.derived.set(name, key)
    return key
  }

  private inWords({ table, column, row }: Place) {
    return JSON.stringify([this.tenantId, table, column, row])
  }
}
