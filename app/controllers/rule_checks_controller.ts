import type { HttpContext } from '@adonisjs/core/http'
import { ruleProblem } from '#models/rule_check'
import { translated } from '#platform/language/translated'
import { definitionKind, ruleText } from '#validators/definition'

/** While somebody writes a rule, what is wrong with it. */
export default class RuleChecksController {
  async store({ request, params, principal, locale, reply }: HttpContext) {
    principal.authorize('view_definitions')
    const written = await request.validateUsing(ruleText)
    const place = { kind: definitionKind(params.kind), key: String(params.key) }
    const problem = await ruleProblem(place, written)
    return reply.ok({ problem: problem && translated(problem, locale) })
  }
}
