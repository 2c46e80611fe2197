import type { HttpContext } from '@adonisjs/core/http'
import Tokens from 'csrf'

const tokens = new Tokens()

/** After a log-in or log-out: a new CSRF secret, and the token made of it in the same answer. */
export async function renewCsrf({ request, response, session }: HttpContext) {
  const secret = await tokens.secret()
  session.put('csrf-secret', secret)
  request.csrfToken = tokens.create(secret)
  response.encryptedCookie('XSRF-TOKEN', request.csrfToken, { httpOnly: false })
}
