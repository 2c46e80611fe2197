import type { HttpContext } from '@adonisjs/core/http'
import { offerList } from '#plugins/inventory/models/offer_list'
import SupplierPart from '#plugins/inventory/models/supplier_part'
import { offerPatchValidator, offerValidator } from '#plugins/inventory/validators/part_lists'

/** Parts as suppliers sell them. Who may change parts may change these. */
export default class SupplierPartsController {
  async index({ principal, request, reply }: HttpContext) {
    principal.authorize('view_parts')
    const { data, pagination } = await offerList.list(request.qs())
    return reply.text(data, { pagination })
  }

  async show({ principal, params, reply }: HttpContext) {
    principal.authorize('view_parts')
    const data = await offerList.find(params.id)
    return reply.record(data, (await SupplierPart.findOrFail(params.id)).etag)
  }

  async store({ principal, actor, request, response, reply }: HttpContext) {
    principal.authorize('update_parts')
    const offer = new SupplierPart()
    await offer.take(await offerValidator.validate(request.body()), actor)
    response.header('ETag', offer.etag)
    return reply.createdText(
      await offerList.find(offer.id),
      reply.url(`/supplier-parts/${offer.id}/`)
    )
  }

  async update({ principal, actor, params, request, response, reply }: HttpContext) {
    principal.authorize('update_parts')
    const offer = await SupplierPart.locked(params.id)
    offer.assertMatches(request.header('if-match'))
    await offer.take(await offerPatchValidator.validate(request.body()), actor)
    response.header('ETag', offer.etag)
    return reply.text(await offerList.find(offer.id))
  }

  async destroy({ principal, actor, params, request, reply }: HttpContext) {
    principal.authorize('update_parts')
    const offer = await SupplierPart.locked(params.id)
    offer.assertMatches(request.header('if-match'))
    await offer.remove(actor)
    return reply.none()
  }
}
