import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'
import { appUrl } from '#config/app'
import { DEFECT, knownFailure } from '#platform/api/known_failure'
import { E_TURNED_AWAY, type CatalogueError } from '#platform/errors'
import { translated } from '#platform/language/translated'

/** Every error is rendered here, once: as an envelope for the API, as a page for people. */
export default class HttpExceptionHandler extends ExceptionHandler {
  override async handle(error: Error, ctx: HttpContext) {
    ctx.unit?.fail(error)
    const failure = knownFailure(error)
    const status = failure?.status ?? 500
    if (isForPrograms(ctx)) return ctx.reply.failure(failure ?? DEFECT, status)
    return this.page(ctx, failure, status)
  }

  override async report(error: Error, ctx: HttpContext) {
    const status = knownFailure(error)?.status ?? 500
    if (status === 499 || error instanceof E_TURNED_AWAY) return
    const { tenant, principal } = ctx as Partial<HttpContext>
    const context = {
      err: error,
      request_id: ctx.request.id(),
      status,
      tenant: tenant?.slug,
      user: principal?.id,
    }
    if (status >= 500) ctx.logger.error(context, error.message)
  }

  private async page(ctx: HttpContext, failure: CatalogueError | null, status: number) {
    if (status === 401) return toLogin(ctx)
    if (failure?.apiCode === 'MFA_SETUP_REQUIRED')
      return ctx.response.redirect().toPath('/security')
    ctx.response.status(status)
    for (const [name, value] of Object.entries(failure?.headers ?? {}))
      ctx.response.header(name, value)
    const message = translated(failure?.message ?? DEFECT.message, ctx.locale)
    if (!('inertia' in ctx) || !ctx.inertia) return ctx.response.send(message)
    // What an error handler returns goes nowhere: the page has to be sent.
    const page =
      failure?.apiCode === 'TENANT_NOT_FOUND' ? noCompany(ctx) : errorPage(ctx, status, message)
    return ctx.response.send(await page)
  }
}

/** Whoever logs in goes on where they were. */
function toLogin({ request, response }: HttpContext) {
  return response
    .redirect()
    .status(302)
    .withQs({ next: request.url(true) })
    .toPath('/login')
}

function noCompany({ inertia, request }: HttpContext) {
  return inertia.render('errors/no_company', { host: request.hostname() ?? '', home: appUrl })
}

function errorPage({ inertia, request }: HttpContext, status: number, message: string) {
  if (status === 404) return inertia.render('errors/not_found', {})
  if (status === 403) return inertia.render('errors/forbidden', { message })
  const requestId = request.id() ?? ''
  return inertia.render('errors/server_error', { status, message, request_id: requestId })
}

function isForPrograms({ request }: HttpContext) {
  const path = request.url()
  return (
    /^\/(api|ui|files|health|metrics)(\/|$)/.test(path) ||
    (!request.header('x-inertia') && request.accepts(['html', 'json']) === 'json')
  )
}
