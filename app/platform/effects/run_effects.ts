import logger from '@adonisjs/core/services/logger'
import type { Effect } from '#platform/definitions/types'
import { effectCatalogue } from '#platform/effects/effect_catalogue'
import type { EffectKind, EffectOccasion, EffectOutcome } from '#platform/effects/effect_kind'
import { EffectRun, type EffectCall } from '#platform/effects/effect_run'
import type { Actor } from '#platform/events/actor'
import { causeChain } from '#platform/events/cause_chain'
import { effectDepth } from '#platform/events/effect_depth'
import { enqueue } from '#platform/jobs/enqueue'

/** Effects that set off effects: past this many in a row it is a loop. */
const DEEPEST = 5

export const EFFECT_JOB = 'run_effect'

/**
 * Runs the effects of one occasion in their order, inside the open unit: those of phase `tx` at once, the others
 * and those with a delay as jobs that this commit sets off. Each runs once per occurrence, cause and position,
 * whatever is repeated. What fails at once fails the unit.
 */
export async function runEffects(
  effects: Effect[],
  occasion: EffectOccasion
): Promise<EffectOutcome[]> {
  const depth = effectDepth.current()
  const by = systemFor(occasion.by)
  const chain = occasion.chain ?? causeChain.current()
  const shared = { by, ...(chain.length && { chain }) }
  const outcomes: EffectOutcome[] = []
  for (const [position, effect] of effects.entries())
    outcomes.push(
      await runEffect({ effect, position, occasion: { ...occasion, ...shared }, depth })
    )
  return outcomes
}

async function runEffect(call: EffectCall): Promise<EffectOutcome> {
  if (call.depth >= DEEPEST) return refuse(call, LOOP)
  const kind = effectCatalogue.find(call.effect.do)
  if (!(await effectCatalogue.isOffered(kind))) return refuse(call, RESTS)
  return isLate(kind, call.effect) ? postpone(call) : runNow(kind, call)
}

async function runNow(kind: EffectKind, call: EffectCall): Promise<EffectOutcome> {
  const run = await EffectRun.begin(call, { state: 'done' })
  if (!run) return REPEATED
  const outcome = await effectDepth.within(call.depth + 1, () =>
    kind.run(call.effect.with ?? {}, call.occasion)
  )
  await EffectRun.finish(run, outcome)
  return { state: 'done', ...outcome }
}

async function postpone(call: EffectCall): Promise<EffectOutcome> {
  const { effect, occasion } = call
  const run = await EffectRun.begin(call, { state: 'waiting' })
  if (!run) return REPEATED
  if (effect.delay) return { state: 'waiting', did: `Runs after ${effect.delay}` }
  await enqueue(EFFECT_JOB, { run }, occasion.by)
  return { state: 'waiting', did: 'Runs in a moment' }
}

async function refuse(call: EffectCall, did: string): Promise<EffectOutcome> {
  const { effect, occasion } = call
  logger.warn({ effect: effect.do, cause: occasion.cause, record: occasion.recordId }, did)
  await EffectRun.begin(call, { state: 'refused', outcome: did })
  return { state: 'refused', did }
}

const LOOP = `Not run: ${DEEPEST} effects in a row had led to it, which looks like a loop`
const RESTS = 'Not run: the plugin it belongs to is not enabled'

const REPEATED: EffectOutcome = { state: 'repeated', did: 'Had run before' }

function isLate(kind: EffectKind, { phase = kind.phase, delay }: Effect) {
  return phase === 'after' || delay !== undefined || kind.prepare !== undefined
}

/** No permission binds an effect: who published the definition decided. */
function systemFor({ id, requestId }: Actor): Actor {
  return { id, channel: 'automation', requestId }
}
