import type { Sealed } from '#platform/secrets/keyring'
import { isRecord } from '#platform/entities/merge_patch'

/**
 * What `custom` holds for an encrypted text: version of the data key, blind index, ciphertext. Only texts are
 * encrypted and no text is an object, so both forms stand side by side while a field is converted.
 */
export type SealedValue = Sealed & { i: string }

/** What history and events say instead of an encrypted value. */
export const CONCEALED = '•••'

export function isSealed(value: unknown): value is SealedValue {
  return isRecord(value) && typeof value.k === 'number' && typeof value.c === 'string'
}
