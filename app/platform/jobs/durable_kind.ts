import type { QueueName } from '#config/queue'
import { E_JOB_UNKNOWN } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { DurableRun } from '#platform/jobs/durable_run'
import { jobRegistry } from '#platform/jobs/job_registry'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'

/** What a durable job was asked for, and by whom; `by.viewer` holds the permissions of that moment. */
export type DurableOrder<Input> = { id: string; tenant: TenantIdentity; input: Input; by: Actor }

/** How far it has come. `cursor` is null before the first step; `done` of `total` is what people see. */
export type Position<Cursor> = { cursor: Cursor | null; done: number; total: number | null }

/** `result` is given by the last step and by no other: it ends the job. */
export type Step<Cursor> = { cursor: Cursor; done: number; total?: number | null; result?: object }

/** One attempt at a job, in one process: what it opens in memory or on disk is lost when that dies. */
export interface DurableWork<Cursor> {
  /** Before each step and outside every transaction: read files and ask other machines here. */
  prepare?(position: Position<Cursor>): Promise<unknown>
  /** A batch of a second or so, in a unit of its own. Its effects and its cursor commit together. */
  step(position: Position<Cursor>): Promise<Step<Cursor>>
  /** Somebody cancelled: what was done stays done. The answer is the job's result. */
  cancelled?(position: Position<Cursor>): Promise<object>
  /** After the last step, or after a failure. */
  close?(): Promise<unknown>
}

/**
 * A kind of job people can watch, cancel and find again: an import, an export, a mass change.
 *
 *     export const importEquipment = defineDurableJob<ImportInput, { row: number }>({
 *       name: 'import_equipment',
 *       channel: 'import',
 *       open: (order) => EquipmentImport.open(order),
 *     })
 *
 * Started in a request with `DurableJob.start('import_equipment', input, ctx.actor)` and answered with
 * `ctx.reply.accepted(id)`. The engine calls `open` once per attempt, then `prepare` and `step` in turns until
 * a step answers a `result`. Each step is one transaction that also stores the cursor, so a killed worker
 * leaves nothing half-done and the next attempt goes on from the last cursor: every effect happens once.
 * Throw a catalogue error of status 4xx for what no retry can heal (its message is shown to people); anything
 * else is tried five times. Write to files by position of the cursor, so that a repeated step overwrites.
 */
export type DurableKind<Input, Cursor> = {
  name: string
  /** `bulk` unless people wait for it. */
  queue?: QueueName
  /** What audit and history say of its changes. */
  channel: Actor['channel']
  open(order: DurableOrder<Input>): DurableWork<Cursor> | Promise<DurableWork<Cursor>>
}

type AnyKind = DurableKind<unknown, unknown>

const kinds = new Map<string, AnyKind>()

/** Registers the kind; call it from a file that start/jobs.ts or a plugin loads in every process. */
export function defineDurableJob<Input, Cursor>(kind: DurableKind<Input, Cursor>) {
  kinds.set(kind.name, kind as AnyKind)
  jobRegistry.add<{ job: string }>({
    name: kind.name,
    queue: kind.queue ?? 'bulk',
    units: 'own',
    handle: ({ job }, context) =>
      new DurableRun(kind as AnyKind, job, context.tenant!).run(context.signal),
    giveUp: ({ job }, { tenant, error }) =>
      new DurableRun(kind as AnyKind, job, tenant!).giveUp(error),
  })
  return kind
}

/** @throws E_JOB_UNKNOWN */
export function durableKind(name: string): AnyKind {
  const kind = kinds.get(name)
  if (!kind) throw new E_JOB_UNKNOWN(`No durable job is called ${name}`)
  return kind
}
