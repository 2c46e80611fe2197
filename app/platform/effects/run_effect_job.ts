import { statementTimeout } from '#config/database'
import { effectCatalogue } from '#platform/effects/effect_catalogue'
import type { EffectKind, EffectOccasion, EffectParameters } from '#platform/effects/effect_kind'
import { EffectRun, type WaitingEffect } from '#platform/effects/effect_run'
import { EFFECT_JOB } from '#platform/effects/run_effects'
import { CatalogueError } from '#platform/errors'
import { causeChain } from '#platform/events/cause_chain'
import { effectDepth } from '#platform/events/effect_depth'
import { enqueue } from '#platform/jobs/enqueue'
import { jobRegistry, type JobContext } from '#platform/jobs/job_registry'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'

type Ordered = { run: string }

/** An outbound effect as it leaves its unit. */
type Prepared = { kind: EffectKind; parameters: EffectParameters; occasion: EffectOccasion }

/** Longer than all the retries of a job take: its queue entry was lost. */
const SILENCE = '15 minutes'

/** Effects asked for in one visit of a tenant. */
const BATCH = 500

jobRegistry.add<Ordered>({
  name: EFFECT_JOB,
  queue: 'default',
  units: 'own',
  handle: runLateEffect,
  giveUp: async ({ run }, { tenant: owner, error }) => {
    await unit(owner!, () => EffectRun.fail(run, wordsOf(error)))
  },
})

/** What it changes and that it ran commit together; no transaction is held while another machine is asked. */
async function runLateEffect({ run }: Ordered, { tenant: owner }: JobContext) {
  const prepared = await unit(owner!, async () => {
    const waiting = await EffectRun.waiting(run)
    return waiting ? runInside(run, waiting) : null
  })
  if (!prepared) return
  const { kind, parameters, occasion } = prepared
  const outcome = await kind.run(parameters, occasion)
  await unit(owner!, () => EffectRun.finish(run, outcome))
}

async function runInside(run: string, { effect, occasion, depth }: WaitingEffect) {
  const kind = effectCatalogue.find(effect.do)
  const parameters = effect.with ?? {}
  const work = async (): Promise<Prepared | null> => {
    if (kind.prepare)
      return { kind, occasion, parameters: await kind.prepare(parameters, occasion) }
    await EffectRun.finish(run, await kind.run(parameters, occasion))
    return null
  }
  return causeChain.within(occasion.chain ?? [], () => effectDepth.within(depth + 1, work))
}

/** Delayed effects whose time has come, and those whose queue entry died with a server. */
export async function askForDueEffects(owner: TenantIdentity) {
  return unit(owner, async () => {
    const due = await tenant.query<{ id: string; actor_id: string | null }>(
      `UPDATE effect_runs SET asked_at = now() WHERE id IN (
        SELECT id FROM effect_runs WHERE state = 'waiting' AND due_at <= now()
          AND (asked_at IS NULL OR asked_at < now() - interval '${SILENCE}')
        ORDER BY due_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING id, actor_id`
    )
    for (const { id, actor_id: actor } of due)
      await enqueue(EFFECT_JOB, { run: id }, { id: actor, channel: 'automation' })
  })
}

function unit<T>(owner: TenantIdentity, work: () => T) {
  return tenant.run(owner, work, { timeout: statementTimeout.worker })
}

/** People read why: in the catalogue's words, or in none that could tell too much. */
function wordsOf(error: Error) {
  return error instanceof CatalogueError && error.status !== 500
    ? error.message
    : 'Something broke on our side'
}
