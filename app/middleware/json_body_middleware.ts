import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import BodyParserMiddleware from '@adonisjs/core/bodyparser_middleware'
import app from '@adonisjs/core/services/app'
import type { IncomingMessage } from 'node:http'
import {
  DEFINITION_LIMITS,
  scanDocument,
  type ScanLimits,
} from '#platform/definitions/scan_document'
import { fileFailure } from '#platform/files/file_failure'
import {
  E_BAD_REQUEST,
  E_INVALID_JSON,
  E_PAYLOAD_TOO_LARGE,
  E_UNSUPPORTED_MEDIA_TYPE,
} from '#platform/errors'

/** Bytes, depth and keys a JSON body may have: checked before it is parsed. */
const LIMITS: ScanLimits = { bytes: 1024 * 1024, depth: 32, keys: 2_000 }

/** Reads JSON bodies; a body with a key like `__proto__` is refused, where the framework would drop the key. */
export default class JsonBodyMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const { request } = ctx
    if (['GET', 'HEAD', 'DELETE', 'OPTIONS'].includes(request.method()) && !request.hasBody())
      return next()
    if (request.is(['multipart/form-data'])) return this.multipart(ctx, next)

    const text = await readText(request.request)
    request.setInitialBody(text.trim() ? this.parse(text, ctx) : {})
    return next()
  }

  private parse(text: string, { request }: HttpContext) {
    if (!request.is(['json', '*/*+json'])) throw new E_UNSUPPORTED_MEDIA_TYPE()
    const limits = request.url().includes('/definitions/') ? DEFINITION_LIMITS : LIMITS
    const [finding] = scanDocument(text, limits)
    if (finding) throw new E_BAD_REQUEST(`The body ${finding.message}`)
    try {
      return JSON.parse(text)
    } catch (error) {
      throw new E_INVALID_JSON(
        `The body is not valid JSON: ${(error as Error).message.slice(0, 120)}`
      )
    }
  }

  private async multipart(ctx: HttpContext, next: NextFn) {
    const parser = await app.container.make(BodyParserMiddleware)
    return parser.handle(ctx, () => {
      assertWritten(ctx)
      return next()
    })
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

/** @throws E_PAYLOAD_TOO_LARGE as soon as the limit is passed, E_BAD_REQUEST for what is not UTF-8 */
async function readText(request: IncomingMessage) {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LIMITS.bytes) throw new E_PAYLOAD_TOO_LARGE('The body is larger than 1 MB')
    chunks.push(chunk)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new E_BAD_REQUEST('The body is not UTF-8 text')
  }
}
