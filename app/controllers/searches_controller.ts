import type { HttpContext } from '@adonisjs/core/http'
import { search } from '#models/search'
import { E_INVALID_QUERY } from '#platform/errors'

export default class SearchesController {
  async index({ principal, request, reply }: HttpContext) {
    const words = request.input('q', '') as unknown
    if (typeof words !== 'string' || words.length > 200 || words.includes('\0'))
      throw new E_INVALID_QUERY('q must be text of at most 200 characters')
    return reply.ok(await search(principal, words))
  }
}
