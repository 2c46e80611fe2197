import type { QueueName } from '#config/queue'
import { E_JOB_UNKNOWN } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'

export type JobContext = {
  /** The tenant it works for; null for work of the landlord. */
  tenant: TenantIdentity | null
  by: Actor
  /** Aborted when the process drains: a long job stops at its next resting point and is taken up again. */
  signal?: AbortSignal
}

/**
 * One kind of background work. It runs at least once, so repeating it must do no harm; input that fails
 * `input.validate` goes straight to the dead letters.
 */
export type JobDefinition<Input = unknown> = {
  name: string
  queue: QueueName
  /** Any VineJS validator will do. */
  input?: { validate(data: unknown): Promise<Input> }
  /** `one`: the whole job is one unit of work (the default). `own`: `handle` opens its units itself. */
  units?: 'one' | 'own'
  handle(input: Input, context: JobContext): Promise<unknown>
  /** All attempts are spent, or the failure was final. */
  giveUp?(input: Input, context: JobContext & { error: Error }): Promise<unknown>
}

/** Every job by its name, which is also what the queue stores. Filled by start/jobs.ts and the plugins. */
export class JobRegistry {
  private jobs = new Map<string, JobDefinition>()

  add<Input>(job: JobDefinition<Input>) {
    this.jobs.set(job.name, job as JobDefinition)
    return job
  }

  /** @throws E_JOB_UNKNOWN */
  find(name: string): JobDefinition {
    const job = this.jobs.get(name)
    if (!job)
      throw new E_JOB_UNKNOWN(`No job is called ${name}: was the plugin that brought it removed?`)
    return job
  }

  has(name: string) {
    return this.jobs.has(name)
  }
}

export const jobRegistry = new JobRegistry()
