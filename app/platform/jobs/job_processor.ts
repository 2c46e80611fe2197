import logger from '@adonisjs/core/services/logger'
import { DelayedError, UnrecoverableError, type Job } from 'bullmq'
import { statementTimeout } from '#config/database'
import { CatalogueError, E_JOB_ENVELOPE } from '#platform/errors'
import { isEnvelope, type Envelope } from '#platform/jobs/envelope'
import { JobInterrupted } from '#platform/jobs/job_interrupted'
import { jobRegistry, type JobContext, type JobDefinition } from '#platform/jobs/job_registry'
import { directory } from '#platform/tenancy/tenant_directory'
import { tenant } from '#platform/tenancy/tenant_scope'

type QueueJob = Job<Envelope, unknown, string>

/** Milliseconds before an interrupted job is offered to the other workers. */
const HANDOVER = 500

/** The one door from a queue to the program: checks what came out of it and opens the tenant. */
export class JobProcessor {
  constructor(private signal: AbortSignal) {}

  /** @throws UnrecoverableError for what no retry can heal, DelayedError when the process drains */
  process = async (job: QueueJob, token?: string) => {
    try {
      return await this.work(job)
    } catch (error) {
      if (!(error instanceof JobInterrupted)) throw asFinal(error)
      await job.moveToDelayed(Date.now() + HANDOVER, token)
      throw new DelayedError()
    }
  }

  /** After the last attempt the job may tidy up; it stays in the dead letters. */
  fail = async (job: QueueJob | undefined, error: Error) => {
    if (!job?.finishedOn) return
    logger.error(
      { err: error, job: job.name, id: job.id, tenant: job.data.tenant },
      'a job went to the dead letters'
    )
    await this.giveUp(job, error).catch((second) =>
      logger.error({ err: second, id: job.id }, 'giving a job up failed')
    )
  }

  private async work(job: QueueJob) {
    const { definition, input } = await this.read(job)
    const context = await this.context(job.data)
    if (job.data.tenant && !context.tenant) return { skipped: 'the tenant is gone or suspended' }
    if (!context.tenant || definition.units === 'own') return definition.handle(input, context)
    return tenant.run(context.tenant, () => definition.handle(input, context), {
      timeout: statementTimeout.worker,
    })
  }

  private async giveUp(job: QueueJob, error: Error) {
    const { definition, input } = await this.read(job)
    const context = await this.context(job.data)
    if (job.data.tenant && !context.tenant) return
    await definition.giveUp?.(input, { ...context, error: (error.cause as Error) ?? error })
  }

  private async read(job: QueueJob): Promise<{ definition: JobDefinition; input: unknown }> {
    if (!isEnvelope(job.data)) throw new E_JOB_ENVELOPE()
    const definition = jobRegistry.find(job.name)
    const input = definition.input
      ? await definition.input.validate(job.data.input)
      : job.data.input
    return { definition, input }
  }

  private async context({ tenant: id, actor, trace }: Envelope): Promise<JobContext> {
    return {
      tenant: id ? await directory.find({ id }) : null,
      by: {
        id: actor?.id ?? null,
        channel: actor?.channel ?? 'system',
        requestId: trace ?? undefined,
      },
      signal: this.signal,
    }
  }
}

const FINAL = new Set(['E_JOB_UNKNOWN', 'E_JOB_ENVELOPE', 'E_VALIDATION_ERROR'])

/** Refusals (4xx) and malformed jobs would be refused again; everything else deserves its retries. */
function asFinal(error: unknown) {
  const { code = '', status = 500, message } = error as CatalogueError
  const refused = error instanceof CatalogueError && status < 500
  if (!refused && !FINAL.has(code)) return error
  return Object.assign(new UnrecoverableError(message), { cause: error })
}
