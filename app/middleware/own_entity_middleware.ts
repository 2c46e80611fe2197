import { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { E_NOT_FOUND } from '#platform/errors'

/** Addresses under `/records/:entity` are there for the entities this tenant has published, and for no others. */
export default class OwnEntityMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const own = await definitionRegistry.ownEntities()
    if (!own.includes(ctx.params.entity)) throw new E_NOT_FOUND()
    // Controllers of these addresses are made for the entity that the request names.
    ctx.containerResolver.bindValue(HttpContext, ctx)
    return next()
  }
}
