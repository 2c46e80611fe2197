import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
/** Bytes; NIST SP 800-38D asks for 96 bits of nonce and 128 of tag. */
const NONCE = 12
const TAG = 16

/** AES-256-GCM with a random nonce: nonce, ciphertext, tag. `place` is authenticated and not stored. */
export function sealBytes(key: Buffer, plain: Buffer, place: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG })
  cipher.setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64url')
}

/** Null for a wrong key, another place, or a single changed bit. */
export function openBytes(key: Buffer, sealed: string, place: string): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < NONCE + TAG) return null
  const cipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG })
  cipher.setAAD(Buffer.from(place))
  cipher.setAuthTag(bytes.subarray(-TAG))
  try {
    return Buffer.concat([cipher.update(bytes.subarray(NONCE, -TAG)), cipher.final()])
  } catch {
    return null
  }
}
