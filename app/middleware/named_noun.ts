import { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import type { Noun } from '#models/noun'

/** Addresses of a plugin's noun name it by themselves, where those of the company's own entities do in `:entity`. */
export function namedNoun(noun: Noun) {
  return (ctx: HttpContext, next: NextFn) => {
    ctx.params.noun = noun
    // Controllers of these addresses are made for the noun that the address names.
    ctx.containerResolver.bindValue(HttpContext, ctx)
    return next()
  }
}
