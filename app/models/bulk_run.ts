import { BulkBatch } from '#models/bulk_batch'
import { finishBulk } from '#models/bulk_change'
import type { BulkPlan } from '#models/bulk_plan'
import { Principal } from '#models/principal'
import { E_FORBIDDEN } from '#platform/errors'
import type { DurableOrder, DurableWork, Position, Step } from '#platform/jobs/durable_kind'
import { tenant } from '#platform/tenancy/tenant_scope'

type Cursor = { position: number }

/** A bulk change that is too large for one answer: a batch a step, by the permissions of the moment. */
export class BulkRun implements DurableWork<Cursor> {
  private constructor(
    private order: DurableOrder<{ bulk: string }>,
    private plan: BulkPlan,
    private total: number
  ) {}

  static async open(order: DurableOrder<{ bulk: string }>) {
    const [{ input, total }] = await tenant.run(order.tenant, () =>
      tenant.query<{ input: BulkPlan; total: number }>(
        'SELECT input, total FROM bulk_changes WHERE id = $1',
        [order.input.bulk]
      )
    )
    return new BulkRun(order, input, total)
  }

  async step({ cursor, done }: Position<Cursor>): Promise<Step<Cursor>> {
    const { order, plan, total } = this
    const principal = await this.principal()
    const viewer = { role: principal.roleKey, permissions: principal.grants }
    const by = {
      principal,
      locale: plan.locale,
      actor: { ...order.by, channel: plan.channel, viewer },
    }
    const batch = new BulkBatch(order.input.bulk, plan, by)
    const { last, count } = await batch.run(cursor?.position ?? 0)
    const next = { cursor: { position: last }, done: done + count, total }
    return next.done < total ? next : { ...next, result: await finishBulk(order.input.bulk) }
  }

  cancelled() {
    return finishBulk(this.order.input.bulk)
  }

  /** @throws E_FORBIDDEN when who ordered it is gone */
  private async principal() {
    const principal = await Principal.find(this.order.by.id!)
    if (principal) return principal
    throw new E_FORBIDDEN('Who ordered this change is no user any more')
  }
}
