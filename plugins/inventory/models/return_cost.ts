import { E_CONFLICT } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

type Returned = { taskId: string; partId: string; quantity: string }

/**
 * What comes back from a task comes back at what its issues cost, on average of what is still out: whoever returns
 * all brings the cost of the task back to nothing, to the cent. @throws E_CONFLICT for more than was issued to it
 */
export async function returnCost({ taskId, partId, quantity }: Returned): Promise<string> {
  await tenant.lock(`stock of task ${taskId} ${partId}`)
  const [{ cost, enough, out }] = await tenant.query<{
    cost: string
    enough: boolean
    out: string
  }>(OUT, [taskId, partId, quantity])
  if (enough) return cost
  const message = `must be at most ${out}: no more is out with this task`
  throw new E_CONFLICT('More comes back than was issued to this task').withDetails({
    quantity: [message],
  })
}

const OUT = `
  SELECT trim_scale(out)::text AS out, out >= $3::numeric AS enough,
    coalesce(round(worth / nullif(out, 0), 4), 0)::text AS cost
  FROM (
    SELECT coalesce(-sum(quantity), 0) AS out, coalesce(-sum(value), 0) AS worth
    FROM stock_movements WHERE task_id = $1 AND part_id = $2 AND kind IN ('issue', 'return')
  ) AS moved`
