import type { HttpContext } from '@adonisjs/core/http'

/** Under which stock keeps what is asked for, longer than answers are kept: whoever was without a line may come late. */
export function keyOf({ request, principal }: HttpContext) {
  const given = request.header('idempotency-key')
  return given && `api ${principal.id} ${given}`
}
