import type { HttpContext } from '@adonisjs/core/http'

/**
 * The page may read codes with the camera where the browser cannot by itself: with WebAssembly, which the policy
 * forbids elsewhere. A policy is that of the document, so whoever comes from another page loads this one whole.
 * @returns whether the page is to be shown now
 */
export function scannable({ request, response, inertia }: HttpContext): boolean {
  const from = URL.parse(request.header('referer') ?? '')?.pathname
  const isFromElsewhere =
    request.header('x-inertia') && from !== URL.parse(request.completeUrl())?.pathname
  if (isFromElsewhere) {
    inertia.location(request.url(true))
    return false
  }
  const { response: sent } = response
  const policy = String(sent.getHeader(POLICY) ?? '')
  if (policy) sent.setHeader(POLICY, policy.replace(/script-src 'self'/, "$& 'wasm-unsafe-eval'"))
  return true
}

const POLICY = 'content-security-policy'
