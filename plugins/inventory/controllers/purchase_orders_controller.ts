import type { HttpContext } from '@adonisjs/core/http'
import { EntityController } from '#controllers/entity_controller'
import PurchaseOrder from '#plugins/inventory/models/purchase_order'
import { linesValidator } from '#plugins/inventory/validators/purchase_order'
import { isRecord } from '#platform/entities/merge_patch'

export default class PurchaseOrdersController extends EntityController {
  protected readonly noun = 'purchase_orders'
  protected readonly model = PurchaseOrder

  override async store(ctx: HttpContext) {
    await readLines(ctx)
    return super.store(ctx)
  }

  override async update(ctx: HttpContext) {
    await readLines(ctx)
    return super.update(ctx)
  }
}

/** No definition describes the lines: they are read before it reads the rest. */
async function readLines({ request }: HttpContext) {
  const body: unknown = request.body()
  if (!isRecord(body) || body.lines === undefined || body.lines === null) return
  request.updateBody({ ...body, ...(await linesValidator.validate({ lines: body.lines })) })
}
