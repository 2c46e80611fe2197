import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { EntityPagesController } from '#controllers/pages/entity_pages_controller'
import { entityOf, type Noun } from '#models/noun'
import { recordWork } from '#models/record_work'
import { relatedLists } from '#models/related_lists'

/** The pages of an entity that a company invented, or a plugin brings: which one, the address says. */
@inject()
export default class RecordPagesController extends EntityPagesController {
  protected readonly noun: Noun

  constructor({ params }: HttpContext) {
    super()
    this.noun = params.entity ?? params.noun
  }

  async index(ctx: HttpContext) {
    return ctx.inertia.render('records/index', await this.listProps(ctx))
  }

  async show(ctx: HttpContext) {
    const { principal, inertia } = ctx
    const page = await this.page(ctx)
    const record = await page.find(ctx.params.id)
    const { can, ...work } = await recordWork({ noun: this.noun, id: record.id }, ctx)
    const target = { entity: entityOf(this.noun), id: record.id }
    return inertia.render('records/show', {
      entity: await page.view(),
      record,
      ...work,
      can: { ...can, delete: principal.can(`delete_${this.noun}`) },
      related: await relatedLists(target, ctx),
    })
  }
}
