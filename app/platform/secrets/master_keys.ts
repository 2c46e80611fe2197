import { createHash, hkdfSync } from 'node:crypto'
import { masterKeySource } from '#config/secrets'
import { E_MASTER_KEY } from '#platform/errors'
import { openBytes, sealBytes } from '#platform/secrets/aes_gcm'

export type MasterKeySource = { key?: string; previous: string[]; standIn?: string }
export type Wrapped = { wrapped: string; master_id: string }

type MasterKey = { id: string; key: Buffer }

/** Shorter texts can be tried out; the comma parts the previous keys. */
const FORM = /^[^,]{32,}$/

/** The keys of the operator, which wrap those of the tenants. None of them is ever stored. */
export class MasterKeys {
  /** The first wraps. */
  private readonly keys: MasterKey[]

  /** @throws E_MASTER_KEY with what to set */
  constructor({ key, previous, standIn }: MasterKeySource) {
    if (!key && !standIn) throw new E_MASTER_KEY()
    for (const given of [key, ...previous]) if (given && !FORM.test(given)) throw malformed()
    const current = key ? masterKey(key) : masterKey(`stand-in ${standIn}`)
    this.keys = [current, ...previous.map(masterKey)]
  }

  /** Tells which key wraps, and nothing about it. */
  get id() {
    return this.keys[0].id
  }

  wrap(dataKey: Buffer, place: string): Wrapped {
    return { wrapped: sealBytes(this.keys[0].key, dataKey, place), master_id: this.id }
  }

  /** @throws E_MASTER_KEY when none of the keys at hand is the one it was wrapped with */
  unwrap({ wrapped, master_id: id }: Wrapped, place: string): Buffer {
    const master = this.keys.find((known) => known.id === id)
    const key = master && openBytes(master.key, wrapped, place)
    if (key) return key
    throw new E_MASTER_KEY(
      master
        ? `The wrapped ${place} was altered: restore its row of public.data_keys from a backup`
        : `The ${place} was wrapped by master key ${id}, and MASTER_KEY is ${this.id}: set MASTER_KEY to that key, or add it to MASTER_KEY_PREVIOUS`
    )
  }
}

let known: MasterKeys | undefined

/** Those of this process. @throws E_MASTER_KEY */
export function masterKeys() {
  return (known ??= new MasterKeys(masterKeySource))
}

function masterKey(text: string): MasterKey {
  const key = Buffer.from(hkdfSync('sha256', text, '', 'fieldrino master key', 32))
  const id = createHash('sha256').update('kid ').update(key).digest('base64url').slice(0, 8)
  return { id, key }
}

function malformed() {
  return new E_MASTER_KEY(
    'Each key of MASTER_KEY and MASTER_KEY_PREVIOUS needs 32 characters or more, and no comma'
  )
}
