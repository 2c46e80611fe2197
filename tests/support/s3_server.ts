import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Disk } from '@adonisjs/drive'
import { S3Driver } from '@adonisjs/drive/drivers/s3'
import { freePort } from '#tests/support/process'
import { isSigned } from '#tests/support/s3_signature'

export const BUCKET = 'fieldrino-test'

const SECRET = 'a secret of tests'

type Kept = { content: Buffer; type: string; at: Date }
type Answer = { status?: number; body?: string | Buffer; headers?: Record<string, string> }

/**
 * As much of S3 as a file store needs, over HTTP: objects, lists in pages, signed addresses. Every signature is
 * checked, and its time. It can be away and come back at the same address with all it kept. No package did: those
 * there are check no signature, or fail on the second page of a list.
 */
export class S3Server {
  readonly objects = new Map<string, Kept>()
  private server?: Server

  private constructor(private port: number) {}

  static async open() {
    const server = new S3Server(await freePort())
    await server.start()
    return server
  }

  /** What a process is told to find its bucket here. */
  get env() {
    return {
      S3_BUCKET: BUCKET,
      S3_ENDPOINT: `http://127.0.0.1:${this.port}`,
      S3_ACCESS_KEY_ID: 'tests',
      S3_SECRET_ACCESS_KEY: SECRET,
    }
  }

  /** The bucket as a store uses it. */
  disk({ bucket = BUCKET, secret = SECRET } = {}) {
    const driver = new S3Driver({
      bucket,
      endpoint: this.env.S3_ENDPOINT,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: { accessKeyId: this.env.S3_ACCESS_KEY_ID, secretAccessKey: secret },
      visibility: 'private',
      supportsACL: false,
      maxAttempts: 1,
      requestChecksumCalculation: 'WHEN_REQUIRED',
    })
    return new Disk(driver)
  }

  async start() {
    this.server = createServer(async (request, response) => {
      const { status = 200, body = '', headers } = await this.answer(request)
      send(response, status, { body: request.method === 'HEAD' ? '' : body, headers })
    })
    await once(this.server.listen(this.port, '127.0.0.1'), 'listening')
  }

  async stop() {
    if (!this.server) return
    this.server.closeAllConnections()
    await once(this.server.close(), 'close')
    this.server = undefined
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const content = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>))
    const { pathname, searchParams: query } = new URL(request.url!, 'http://s3')
    const [, bucket, ...rest] = pathname.split('/').map(decodeURIComponent)
    if (!isSigned(request, SECRET)) return failure(403, 'SignatureDoesNotMatch')
    if (isExpired(query)) return failure(403, 'AccessDenied')
    if (bucket !== BUCKET) return failure(404, 'NoSuchBucket')
    const key = rest.join('/')
    if (!key) return query.has('delete') ? this.deleteAll(content) : this.list(query)
    if (request.method === 'PUT') return this.put(key, content, request)
    if (request.method === 'DELETE') return this.delete(key)
    return this.read(key, query)
  }

  private put(key: string, content: Buffer, { headers }: IncomingMessage) {
    this.objects.set(key, { content, type: headers['content-type'] ?? '', at: new Date() })
    return {}
  }

  private delete(key: string) {
    this.objects.delete(key)
    return { status: 204 }
  }

  private read(key: string, query: URLSearchParams): Answer {
    const kept = this.objects.get(key)
    if (!kept) return failure(404, 'NoSuchKey')
    const disposition = query.get('response-content-disposition')
    const headers = {
      'Content-Type': query.get('response-content-type') ?? kept.type,
      'Content-Length': String(kept.content.length),
      'Last-Modified': kept.at.toUTCString(),
      ...(disposition && { 'Content-Disposition': disposition }),
    }
    return { body: kept.content, headers }
  }

  private list(query: URLSearchParams): Answer {
    const after = query.get('continuation-token') ?? ''
    const size = Number(query.get('max-keys') ?? 1_000)
    const keys = [...this.objects.keys()]
      .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after)
      .sort()
    const page = keys.slice(0, size).map((key) => ({ key, ...this.objects.get(key)! }))
    const rows = page.map(
      ({ key, content, at }) =>
        `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified><Size>${content.length}</Size></Contents>`
    )
    const next = keys.length > size ? page.at(-1)!.key : ''
    const more = next && `<NextContinuationToken>${next}</NextContinuationToken>`
    const body = `<IsTruncated>${Boolean(next)}</IsTruncated>${rows.join('')}${more}`
    return xml(`<ListBucketResult>${body}</ListBucketResult>`)
  }

  private deleteAll(content: Buffer): Answer {
    for (const [, key] of content.toString().matchAll(/<Key>([^<]+)<\/Key>/g))
      this.objects.delete(key)
    return xml('<DeleteResult></DeleteResult>')
  }
}

function isExpired(query: URLSearchParams) {
  const [, ...parts] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(query.get('X-Amz-Date') ?? '') ?? []
  const [year, month, ...rest] = parts.map(Number) as [number, number, number]
  const signed = Date.UTC(year, month - 1, ...rest)
  return Date.now() > signed + Number(query.get('X-Amz-Expires')) * 1_000
}

function failure(status: number, code: string): Answer {
  return { ...xml(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`), status }
}

function xml(text: string): Answer {
  return { body: `<?xml version="1.0"?>${text}`, headers: { 'Content-Type': 'application/xml' } }
}

function send(response: ServerResponse, status: number, { body, headers }: Answer) {
  response.writeHead(status, headers).end(body)
}
