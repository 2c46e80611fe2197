import { HttpContext } from '@adonisjs/core/http'
import type { CatalogueError } from '#platform/errors'
import '#platform/language/request_locale'
import { translated, translatedDetails } from '#platform/language/translated'

type Failure = Pick<CatalogueError, 'apiCode' | 'message' | 'details' | 'headers'>

export const API_VERSION = '1.0'

declare module '@adonisjs/core/http' {
  interface HttpContext {
    /** Answers in the envelope of the HTTP contract. */
    reply: Reply
  }
}

/** The one place where an answer gets its shape. */
export class Reply {
  constructor(private ctx: HttpContext) {}

  ok(data: unknown, meta: object = {}) {
    return this.ctx.response.json({ success: true, data, meta: this.meta(meta) })
  }

  /** 200 from JSON text that PostgreSQL built: it is never parsed on the way. */
  text(data: string, meta: object = {}) {
    return this.write(
      200,
      `{"success":true,"data":${data},"meta":${JSON.stringify(this.meta(meta))}}`
    )
  }

  /** One resource as JSON text with its strong ETag; 304 when the client has this revision already. */
  record(data: string, etag: string) {
    const { request, response } = this.ctx
    response.header('ETag', etag).header('Cache-Control', 'private, no-cache')
    if (isKnown(request.header('if-none-match'), etag)) return response.status(304).send(null)
    return this.text(data)
  }

  created(data: unknown, location: string) {
    this.ctx.response.status(201).header('Location', location)
    return this.ok(data)
  }

  createdText(data: string, location: string) {
    this.ctx.response.header('Location', location)
    return this.write(201, `{"success":true,"data":${data},"meta":${JSON.stringify(this.meta())}}`)
  }

  /** 202: the work goes on in the job that is named. */
  accepted(jobId: string) {
    const job = this.job(jobId)
    this.ctx.response.status(202).header('Location', job.url)
    return this.ok({ job })
  }

  /** A job as answers name it. */
  job(id: string) {
    return { id, url: this.url(`/jobs/${id}/`) }
  }

  none() {
    return this.ctx.response.status(204).send(null)
  }

  failure(error: Failure, status: number) {
    return this.ctx.response.status(status).json(this.refusal(error))
  }

  /** The envelope of a failure, whose headers are set; for answers that are no longer the framework's to send. */
  refusal({ apiCode: code, message, details, headers = {} }: Failure) {
    for (const [name, value] of Object.entries(headers)) this.ctx.response.header(name, value)
    const { locale } = this.ctx
    return {
      success: false,
      error: {
        code,
        message: translated(message, locale),
        ...(details ? { details: translatedDetails(details, locale) } : {}),
      },
      meta: this.meta(),
    }
  }

  /** A path of the door this request came through: `/api/v1/…` or `/ui/v1/…`. */
  url(path: string) {
    const door = this.ctx.request.url().startsWith('/ui/') ? '/ui/v1' : '/api/v1'
    return door + path
  }

  private write(status: number, body: string) {
    return this.ctx.response
      .status(status)
      .header('Content-Type', 'application/json; charset=utf-8')
      .send(body)
  }

  private meta(extra: object = {}) {
    return {
      timestamp: new Date().toISOString(),
      version: API_VERSION,
      request_id: this.ctx.request.id(),
      ...extra,
    }
  }
}

/** Proxies that compress mark the tag they pass on as weak: it still names our revision. */
function isKnown(given: string | undefined, etag: string) {
  const tags = given?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? []
  return tags.includes(etag) || tags.includes('*')
}

HttpContext.getter(
  'reply',
  function (this: HttpContext) {
    return new Reply(this)
  },
  true
)
