import { createHmac, hkdfSync } from 'node:crypto'
import { appKey } from '#config/app'

/** What a company's webhooks are signed with: derived, so that it is stored nowhere; it turns with APP_KEY. */
export function signingSecret(tenantId: string): string {
  const key = Buffer.from(hkdfSync('sha256', appKey.release(), tenantId, 'webhook signature', 32))
  return `whsec_${key.toString('base64url')}`
}

/** `t=<seconds>,v1=<hex>`: HMAC-SHA256 of `<seconds>.<body>`. Receivers refuse what is older than five minutes. */
export function signatureOf(body: string, secret: string, now = Date.now()): string {
  const seconds = Math.floor(now / 1_000)
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
  return `t=${seconds},v1=${mac}`
}
