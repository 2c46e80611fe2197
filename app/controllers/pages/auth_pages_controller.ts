import type { HttpContext } from '@adonisjs/core/http'

/** The pages before the log-in. */
export default class AuthPagesController {
  async login({ auth, inertia, request, response, tenant }: HttpContext) {
    if (!tenant) return response.redirect().toPath('/')
    if (await auth.use('web').check()) return response.redirect().toPath('/work')
    return inertia.render('auth/login', { next: ownPath(request.input('next')) })
  }

  register({ inertia, response, tenant }: HttpContext) {
    if (tenant) return response.redirect().toPath('/login')
    return inertia.render('auth/register', {})
  }

  forgotPassword({ inertia }: HttpContext) {
    return inertia.render('auth/forgot_password', {})
  }

  resetPassword({ inertia, params }: HttpContext) {
    return inertia.render('auth/reset_password', { token: params.token })
  }

  verifyEmail({ inertia, params }: HttpContext) {
    return inertia.render('auth/verify_email', { token: params.token })
  }
}

/** A path of this host; whatever could lead elsewhere is dropped. */
function ownPath(next: unknown) {
  return typeof next === 'string' && /^\/(?![/\\])[\w\-./?=&%[\]]*$/.test(next) ? next : null
}
