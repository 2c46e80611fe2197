import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { DEFECT, knownFailure } from '#platform/api/known_failure'
import { E_NOT_FOUND } from '#platform/errors'

/** What described the content that never came. */
const OF_CONTENT = ['content-disposition', 'content-encoding', 'content-length', 'etag']

/**
 * A download reads its source after the controller has ended. Where that fails before the first byte the client
 * is told like of any other failure; after it the connection breaks, and the client sees that the file is cut.
 */
export default class BrokenStreamMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    await next()
    const source = ctx.response.outgoingStream
    if (source) ctx.response.stream(source, (error) => this.tell(ctx, error))
  }

  private tell(ctx: HttpContext, error: Error & { code?: string }): [string, number] {
    const { response, reply, logger } = ctx
    const failure = error.code === 'ENOENT' ? new E_NOT_FOUND() : knownFailure(error)
    const status = failure?.status ?? 500
    if (status >= 500) logger.error({ err: error, status }, error.message)
    // They have been handed to node already, and would be once more.
    for (const name of OF_CONTENT) {
      response.removeHeader(name)
      response.response.removeHeader(name)
    }
    response.header('Content-Type', 'application/json; charset=utf-8')
    return [JSON.stringify(reply.refusal(failure ?? DEFECT)), status]
  }
}
