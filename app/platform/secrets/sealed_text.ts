import type { Keyring, Place } from '#platform/secrets/keyring'

const FORM = /^~(\d{1,9})~([\w-]+)$/

/** Where a column of text holds a secret: `~<version>~<ciphertext>`. */
export function sealText(ring: Keyring, text: string, place: Place) {
  const { k, c } = ring.seal(text, place)
  return `~${k}~${c}`
}

/** The version of the key it is sealed with, or null for what this program did not seal so. */
export function sealedVersion(text: string): number | null {
  const found = FORM.exec(text)
  return found && Number(found[1])
}

/** @throws E_DATA_KEY, E_SECRET_UNREADABLE */
export function openText(ring: Keyring, text: string, place: Place): string {
  const [, k, c] = FORM.exec(text)!
  return ring.open({ k: Number(k), c }, place)
}
