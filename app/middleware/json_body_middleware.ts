import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import BodyParserMiddleware from '@adonisjs/core/bodyparser_middleware'
import app from '@adonisjs/core/services/app'
import { unlink } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { sendingTime } from '#config/app'
import {
  DEFINITION_LIMITS,
  scanDocument,
  type ScanLimits,
} from '#platform/definitions/scan_document'
import { isStorable } from '#platform/entities/storable'
import { fileFailure } from '#platform/files/file_failure'
import {
  E_BAD_REQUEST,
  E_INVALID_JSON,
  E_PAYLOAD_TOO_LARGE,
  E_REQUEST_TIMEOUT,
  E_UNIT_CLIENT_GONE,
  E_UNSUPPORTED_MEDIA_TYPE,
  type CatalogueError,
} from '#platform/errors'

/** Bytes, depth and keys a JSON body may have: checked before it is parsed. */
const LIMITS: ScanLimits = { bytes: 1024 * 1024, depth: 32, keys: 2_000 }

/** Two definitions in one body: each is held against the limits of one by whoever reads it. */
const MERGE_LIMITS: ScanLimits = {
  bytes: LIMITS.bytes,
  depth: DEFINITION_LIMITS.depth + 1,
  keys: 2 * DEFINITION_LIMITS.keys,
}

/** Only an escape brings NUL or half a character into a body that is UTF-8. */
const SUSPECT = /\\u(0000|d[89a-f])/i
const UNSTORABLE = 'Text may hold neither the NUL character nor half a surrogate pair'

/** Where the body is kept as it was sent as well: its signature is over the letters. */
const SIGNED = 'api.hooks.store'

/** Reads JSON bodies; a body with a key like `__proto__` is refused, where the framework would drop the key. */
export default class JsonBodyMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const { request } = ctx
    if (['GET', 'HEAD', 'DELETE', 'OPTIONS'].includes(request.method()) && !request.hasBody())
      return next()
    if (request.is(['multipart/form-data'])) return this.multipart(ctx, next)

    const text = await readText(request.request)
    if (ctx.route?.name === SIGNED) request.updateRawBody(text)
    request.setInitialBody(text.trim() ? this.parse(text, ctx) : {})
    return next()
  }

  private parse(text: string, { request }: HttpContext) {
    if (!request.is(['json', '*/*+json'])) throw new E_UNSUPPORTED_MEDIA_TYPE()
    const [finding] = scanDocument(text, limitsOf(request.url()))
    if (finding) throw new E_BAD_REQUEST(`The body ${finding.message}`)
    const value = parsed(text)
    if (SUSPECT.test(text) && !isStorable(value)) throw new E_BAD_REQUEST(UNSTORABLE)
    return value
  }

  private async multipart(ctx: HttpContext, next: NextFn) {
    const parser = await app.container.make(BodyParserMiddleware)
    try {
      return await parser.handle(ctx, () => {
        assertWritten(ctx)
        return next()
      })
    } finally {
      await forgetUploads(ctx.request)
    }
  }
}

/** The framework notes why it could not write a file down, and goes on without it. @throws E_STORAGE_FULL */
function assertWritten({ request }: HttpContext) {
  const errors = Object.values(request.allFiles()).flatMap((files) =>
    [files].flat().flatMap((file) => file.errors)
  )
  const broken = errors.find(({ type }) => type === 'fatal')
  if (broken) throw fileFailure(Object.assign(new Error(broken.message), { code: codeOf(broken) }))
}

/** `ENOSPC: no space left on device, write` */
function codeOf({ message }: { message: string }) {
  return message.split(':')[0]
}

function limitsOf(url: string) {
  if (!url.includes('/definitions/')) return LIMITS
  return /\/draft\/merge\/?$/.test(url) ? MERGE_LIMITS : DEFINITION_LIMITS
}

/** @throws E_INVALID_JSON */
function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new E_INVALID_JSON(
      `The body is not valid JSON: ${(error as Error).message.slice(0, 120)}`
    )
  }
}

/** The framework leaves what it has received where it put it: whoever wanted it has copied it by now. */
async function forgetUploads(request: HttpContext['request']) {
  const files = Object.values(request.allFiles()).flat()
  for (const { tmpPath } of files) if (tmpPath) await unlink(tmpPath).catch(() => {})
}

/** @throws E_PAYLOAD_TOO_LARGE and E_REQUEST_TIMEOUT as soon as it is clear, E_BAD_REQUEST for what is not UTF-8 */
async function readText(request: IncomingMessage) {
  const content = await received(request)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    throw new E_BAD_REQUEST('The body is not UTF-8 text')
  }
}

/** Read by events: an iterator that is left early would take the connection along, and the answer with it. */
function received(request: IncomingMessage): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const chunks: Buffer[] = []
  let size = 0
  const take = (chunk: Buffer) => {
    size += chunk.length
    if (size > LIMITS.bytes) reject(last(new E_PAYLOAD_TOO_LARGE('The body is larger than 1 MB')))
    else chunks.push(chunk)
  }
  const late = setTimeout(() => reject(last(new E_REQUEST_TIMEOUT())), sendingTime.body)
  const gone = () => request.complete || reject(new E_UNIT_CLIENT_GONE())
  request.on('data', take).on('end', () => resolve(Buffer.concat(chunks)))
  request.on('error', gone).on('close', gone)
  return promise.finally(() => {
    clearTimeout(late)
    request.off('data', take)
  })
}

/** The rest of such a request is not waited for. */
function last(refusal: CatalogueError) {
  return refusal.withHeaders({ Connection: 'close' })
}
