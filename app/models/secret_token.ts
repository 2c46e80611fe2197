import { createHash, randomBytes } from 'node:crypto'

/** A random text its owner keeps; we keep only the hash, so a stolen table opens nothing. */
export class SecretToken {
  readonly text = randomBytes(32).toString('base64url')
  readonly hash = SecretToken.hash(this.text)

  static hash(text: string) {
    return createHash('sha256').update(text).digest('hex')
  }
}
