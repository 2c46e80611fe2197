import type { HttpContext } from '@adonisjs/core/http'
import { catalogued, wholeCatalogue } from '#models/definition_catalogue'
import { entityDesign } from '#models/entity_design'
import { automationDesign, offeredEntities } from '#models/flow_design'
import { offeredEffects } from '#models/offered_effects'
import { workflowDesign } from '#models/workflow_design'
import { definitionKind, previewOptions } from '#validators/definition'
import DefinitionTransformer from '#transformers/definition_transformer'
import { designPage } from '#transformers/design_page'

/** The pages of the designers. Shapes are the API's. */
export default class DefinitionsPagesController {
  async index({ principal, locale, inertia }: HttpContext) {
    principal.authorize('view_definitions')
    const all = await wholeCatalogue()
    return inertia.render('definitions/index', {
      definitions: all.map((definition) => new DefinitionTransformer(definition, locale).listed()),
      can: { update: principal.can('update_definitions') },
    })
  }

  async show(context: HttpContext) {
    const { request, principal, params, inertia, locale, actor } = context
    principal.authorize('view_definitions')
    const kind = definitionKind(params.kind)
    const definition = await catalogued(kind, params.key)
    const shared = await designPage(definition, context)
    if (kind === 'template')
      return inertia.render('definitions/template', {
        ...shared,
        entities: await offeredEntities(locale),
      })
    if (kind === 'automation')
      return inertia.render('definitions/automation', {
        ...shared,
        ...(await automationDesign(params.key, locale)),
      })
    if (kind === 'workflow') {
      const names = await workflowDesign(definition, locale)
      return inertia.render('definitions/workflow', { ...shared, ...names })
    }
    if (kind === 'form') {
      return inertia.render('definitions/form', { ...shared, ...(await offeredEffects(locale)) })
    }
    const asked = await request.validateUsing(previewOptions, { data: request.qs() })
    const design = await entityDesign(definition, { asked, locale, viewer: actor.viewer })
    return inertia.render('definitions/entity', { ...shared, ...design })
  }
}
