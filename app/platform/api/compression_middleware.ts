import { pipeline } from 'node:stream'
import { promisify } from 'node:util'
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

type Encoding = 'br' | 'gzip'

/** Bytes below which compressing costs more than it saves. */
const WORTH_IT = 1_024

/** Levels at which a core compresses some 100 MB of JSON a second; higher ones halve that for a few percent. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } }
const GZIP = { level: 3 }

const COMPRESSIBLE =
  /^(text\/(?!event-stream)|application\/(json|javascript|xml|[\w.-]+\+json|problem\+json)|image\/svg)/

const compressors = {
  br: (body: Buffer) => promisify(brotliCompress)(body, BROTLI) as Promise<Buffer>,
  gzip: (body: Buffer) => promisify(gzip)(body, GZIP) as Promise<Buffer>,
}

/**
 * Compresses answers for clients that ask, off the main thread. The ETag stays as it is: it names the
 * resource's revision for If-Match, and `Vary` keeps caches from mixing the encodings up.
 */
export default class CompressionMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    await next()
    const encoding = wanted(ctx)
    if (!encoding || ctx.response.getHeader('content-encoding')) return
    if (ctx.response.hasStream) return this.stream(ctx, encoding)
    if (ctx.response.hasContent) return this.content(ctx, encoding)
  }

  private async content({ response }: HttpContext, encoding: Encoding) {
    const body = asText(response.getBody())
    if (!body || (body.text.length < WORTH_IT && Buffer.byteLength(body.text) < WORTH_IT)) return
    const type = String(response.getHeader('content-type') ?? body.type)
    if (!COMPRESSIBLE.test(type)) return

    const compressed = await compressors[encoding](Buffer.from(body.text))
    response
      .header('Content-Type', type)
      .header('Content-Encoding', encoding)
      .vary('Accept-Encoding')
    response.send(compressed)
  }

  private stream({ response }: HttpContext, encoding: Encoding) {
    if (!COMPRESSIBLE.test(String(response.getHeader('content-type') ?? ''))) return
    const squeeze = encoding === 'br' ? createBrotliCompress(BROTLI) : createGzip(GZIP)
    response.removeHeader('Content-Length')
    response.header('Content-Encoding', encoding).vary('Accept-Encoding')
    // A source that breaks destroys the compressor, and that the answer: the client sees it was cut short.
    response.stream(pipeline(response.outgoingStream as NodeJS.ReadableStream, squeeze, () => {}))
  }
}

function wanted({ request, response }: HttpContext): Encoding | null {
  const status = response.getStatus()
  if (
    !request.header('accept-encoding') ||
    request.method() === 'HEAD' ||
    status === 204 ||
    status === 304
  )
    return null
  const accepted = request.encodings()
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding)) ?? null
}

function asText(body: unknown): { text: string; type: string } | null {
  if (typeof body === 'string') {
    return {
      text: body,
      type: body.trimStart().startsWith('<')
        ? 'text/html; charset=utf-8'
        : 'text/plain; charset=utf-8',
    }
  }
  if (body === null || typeof body !== 'object' || body instanceof Uint8Array) return null
  return { text: JSON.stringify(body), type: 'application/json; charset=utf-8' }
}
