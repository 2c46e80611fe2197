import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const DIGITS = 6
/** Seconds one code is shown. */
const STEP = 30
/** Steps a clock may be off, each way. */
const DRIFT = 1

/** Time-based one-time passwords of RFC 6238 with what every authenticator app assumes: SHA-1, 6 digits, 30 seconds. */
export class Totp {
  constructor(readonly secret: string) {}

  /** 160 bits, as RFC 4226 asks for. */
  static fresh() {
    return new Totp(base32(randomBytes(20)))
  }

  static stepAt(time: number) {
    return Math.floor(time / 1_000 / STEP)
  }

  codeAt(step: number): string {
    const counter = Buffer.alloc(8)
    counter.writeBigUInt64BE(BigInt(step))
    const digest = createHmac('sha1', fromBase32(this.secret)).update(counter).digest()
    const number = digest.readUInt32BE(digest[digest.length - 1] & 0xf) & 0x7fffffff
    return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
  }

  /** The step around `time` whose code this is, or null. */
  stepOf(code: string, time: number): number | null {
    const now = Totp.stepAt(time)
    const steps = Array.from({ length: 2 * DRIFT + 1 }, (_, index) => now - DRIFT + index)
    return steps.find((step) => isSame(this.codeAt(step), code)) ?? null
  }

  /** What the QR code says to an authenticator app. */
  uri(company: string, account: string) {
    const label = `${encodeURIComponent(company)}:${encodeURIComponent(account)}`
    const query = new URLSearchParams({ secret: this.secret, issuer: company })
    return `otpauth://totp/${label}?${String(query).replaceAll('+', '%20')}`
  }
}

/** RFC 4648, without padding. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => ALPHABET[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0'))
  const bytes = bits.join('').match(/.{8}/g) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)))
}

function isSame(a: string, b: string) {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
