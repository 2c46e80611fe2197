import { E_VALIDATION } from '#platform/errors'
import { DurableJob } from '#platform/jobs/durable_job'
import {
  defineDurableJob,
  type DurableOrder,
  type DurableWork,
  type Position,
} from '#platform/jobs/durable_kind'
import { tenant } from '#platform/tenancy/tenant_scope'

type Count = {
  to: number
  /** Throws once at this step, after its effect. */
  stumbleAt?: number
  refuseAt?: number
  cancelAt?: number
}

const stumbled = new Set<string>()

/** A durable job that counts: each step adds one to a number in the database, so an effect done twice shows. */
class Counting implements DurableWork<number> {
  constructor(private order: DurableOrder<Count>) {}

  async prepare({ done }: Position<number>) {
    const { id, input, by } = this.order
    if (input.cancelAt === done)
      await tenant.run(this.order.tenant, () => DurableJob.cancel(id, by.id))
  }

  async step({ cursor }: Position<number>) {
    const { id, input } = this.order
    const next = (cursor ?? 0) + 1
    await tenant.query(
      `INSERT INTO number_sequences (key, last_value) VALUES ($1, 1)
      ON CONFLICT (key) DO UPDATE SET last_value = number_sequences.last_value + 1`,
      [id]
    )
    if (input.refuseAt === next) throw new E_VALIDATION(`Step ${next} cannot be counted`)
    if (input.stumbleAt === next && !stumbled.has(id)) {
      stumbled.add(id)
      throw new Error('stumbled')
    }
    const result = next === input.to ? { counted: next } : undefined
    return { cursor: next, done: next, total: input.to, result }
  }

  async cancelled({ done }: Position<number>) {
    return { counted: done }
  }
}

export const countingJob = defineDurableJob<Count, number>({
  name: 'test_counting',
  channel: 'import',
  open: (order) => new Counting(order),
})

/** How often a step of this job has taken effect. */
export async function effectsOf(jobId: string) {
  const [row] = await tenant.query<{ count: number }>(
    'SELECT last_value::int AS count FROM number_sequences WHERE key = $1',
    [jobId]
  )
  return row?.count ?? 0
}
