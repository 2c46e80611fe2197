import { v7 } from 'uuid'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { Effect } from '#platform/definitions/types'
import type { EffectOccasion, EffectOutcome } from '#platform/effects/effect_kind'
import type { EntityRecord } from '#platform/entities/record_rules'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Which effect of which occasion, and how many effects led to it. */
export type EffectCall = {
  effect: Effect
  position: number
  occasion: EffectOccasion
  depth: number
}

type Begin = { state: 'waiting' | 'done' | 'refused'; outcome?: string }

export type WaitingEffect = { effect: Effect; occasion: EffectOccasion; depth: number }

const BEGIN = `
  INSERT INTO effect_runs (id, occurrence, cause_kind, cause_key, position, entity, record_id, kind, effect,
    occasion, depth, state, outcome, actor_id, due_at, asked_at, finished_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, now() + coalesce($15::interval, '0'),
    CASE WHEN $12 = 'waiting' AND $15::interval IS NULL THEN now() END,
    CASE WHEN $12 <> 'waiting' THEN now() END)
  ON CONFLICT (occurrence, cause_kind, cause_key, position) DO NOTHING RETURNING id`

/** What was seen of the record is not kept longer than it is needed. */
const FINISH = `
  UPDATE effect_runs SET state = $2, outcome = $3, finished_at = now(),
    occasion = CASE WHEN $2 = 'failed' THEN occasion END
  WHERE id = $1 AND state IN ('waiting', 'done')`

/** The row of one effect: that it ran once, what it did, or when it will. */
export const EffectRun = {
  /** @returns its id, or null where this occurrence has set it off before */
  async begin({ effect, position, occasion, depth }: EffectCall, { state, outcome }: Begin) {
    const { cause, occurrence, entity, recordId, by } = occasion
    const kept = state === 'waiting' ? JSON.stringify(await withoutSecrets(occasion)) : null
    const [row] = await tenant.query<{ id: string }>(BEGIN, [
      v7(),
      occurrence,
      cause.kind,
      cause.key,
      position,
      entity,
      recordId,
      effect.do,
      JSON.stringify(effect),
      kept,
      depth,
      state,
      outcome ?? null,
      by.id,
      effect.delay ?? null,
    ])
    return row?.id ?? null
  },

  async finish(id: string, { did }: EffectOutcome) {
    await tenant.query(FINISH, [id, 'done', did])
  },

  async fail(id: string, why: string) {
    await tenant.query(FINISH, [id, 'failed', why])
  },

  /** One that is still to run, locked until the unit ends. */
  async waiting(id: string): Promise<WaitingEffect | undefined> {
    const [row] = await tenant.query<WaitingEffect>(
      `SELECT effect, occasion, depth FROM effect_runs
      WHERE id = $1 AND state = 'waiting' AND due_at <= now() FOR UPDATE`,
      [id]
    )
    return row
  },
}

/** Encrypted fields are kept beside their record nowhere. */
async function withoutSecrets(occasion: EffectOccasion): Promise<EffectOccasion> {
  const entity = await definitionRegistry.entity(occasion.entity)
  if (!entity.hasSecrets) return occasion
  const open = (record: EntityRecord): EntityRecord => ({
    ...record,
    custom: Object.fromEntries(
      Object.entries(record.custom ?? {}).filter(
        ([key]) => !entity.field(`custom.${key}`)?.encrypted
      )
    ),
  })
  const { record, before } = occasion
  return { ...occasion, record: open(record), ...(before && { before: open(before) }) }
}
