import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { E_BAD_REQUEST, E_IDEMPOTENCY_KEY_REUSED, E_REQUEST_IN_PROGRESS } from '#platform/errors'
import { openReply, sealReply } from '#platform/api/kept_reply'
import { tenant } from '#platform/tenancy/tenant_scope'

type Stored = {
  request_hash: string
  status: number
  headers: Record<string, string>
  body: string | null
}
type Claim = { user: string; key: string; hash: string }

const LONGEST = 255
const KEPT_HEADERS = ['location', 'etag', 'content-type']

/** A key older than 24 hours is free again, also before the purge has come by. */
const CLAIM = `
  INSERT INTO idempotency_keys (user_id, key, request_hash) VALUES ($1, $2, $3)
  ON CONFLICT (user_id, key) DO UPDATE SET request_hash = excluded.request_hash, status = NULL, created_at = now()
    WHERE idempotency_keys.created_at < now() - interval '24 hours'
  RETURNING 1`

/**
 * One effect per `Idempotency-Key`: key, effect and answer commit together in the request's unit, so there is
 * never an effect whose answer is lost, nor the other way round. Only successes are kept: a refusal (4xx) or
 * failure rolls the key back with everything else, so the corrected request may use it again. Files count by
 * their content, JSON by its text after parsing.
 */
export default class IdempotencyMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const key = ctx.request.header('idempotency-key')
    if (key === undefined || ctx.request.method() !== 'POST') return next()
    if (!key || key.length > LONGEST) {
      throw new E_BAD_REQUEST(`Idempotency-Key has 1 to ${LONGEST} characters`)
    }
    const claim = { user: ctx.principal.id, key, hash: await hashOf(ctx) }
    await this.hold(claim)
    if (!(await this.claim(claim))) return this.replay(ctx, claim)

    await next()
    return this.keep(ctx, claim)
  }

  /** The lock is this transaction's: a server that dies lets it go. @throws E_REQUEST_IN_PROGRESS */
  private async hold({ user, key }: Claim) {
    const [held] = await tenant.lockFree([`${user} ${key}`])
    if (!held) throw new E_REQUEST_IN_PROGRESS().withHeaders({ 'Retry-After': '1' })
  }

  private async claim({ user, key, hash }: Claim) {
    return (await tenant.query(CLAIM, [user, key, hash])).length > 0
  }

  private async replay({ response }: HttpContext, { user, key, hash }: Claim) {
    const [stored] = await tenant.query<Stored>(
      'SELECT request_hash, status, headers, body FROM idempotency_keys WHERE user_id = $1 AND key = $2',
      [user, key]
    )
    if (stored.request_hash !== hash) throw new E_IDEMPOTENCY_KEY_REUSED()
    for (const [name, value] of Object.entries(stored.headers)) response.header(name, value)
    const body = await openReply(stored.body, { user, key })
    return response.status(stored.status).header('Idempotency-Replayed', 'true').send(body)
  }

  private async keep({ unit, response }: HttpContext, { user, key }: Claim) {
    if (unit?.failure !== undefined) return
    const status = response.getStatus()
    if (status >= 400 || response.hasStream) {
      await tenant.query('DELETE FROM idempotency_keys WHERE user_id = $1 AND key = $2', [
        user,
        key,
      ])
      return
    }
    const body: unknown = response.getBody() ?? null
    if (body !== null && typeof body === 'object')
      response.safeHeader('Content-Type', 'application/json; charset=utf-8')
    const text = typeof body === 'object' && body !== null ? JSON.stringify(body) : (body as string)
    const headers = Object.fromEntries(
      KEPT_HEADERS.map((name) => [name, response.getHeader(name)]).filter(
        ([, value]) => value !== undefined
      )
    )
    tenant.atCommit(
      'UPDATE idempotency_keys SET status = $3, headers = $4, body = $5 WHERE user_id = $1 AND key = $2',
      [user, key, status, JSON.stringify(headers), await sealReply(text, { user, key })]
    )
  }
}

/** The same request again: method, address, what was parsed from the body, and every file's content. */
async function hashOf({ request }: HttpContext) {
  const hash = createHash('sha256')
  hash.update(
    `${request.method()} ${request.url(true).replace(/\/(?=\?|$)/, '')}\n${JSON.stringify(request.body())}`
  )
  const files = request.is(['multipart/form-data']) ? Object.values(request.allFiles()).flat() : []
  for (const file of files) {
    hash.update(`\n${file.fieldName} ${file.clientName} `)
    if (file.tmpPath)
      for await (const chunk of createReadStream(file.tmpPath)) hash.update(chunk as Buffer)
  }
  return hash.digest('base64')
}
